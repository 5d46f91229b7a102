using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Halls.Domain;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform;
using Tongban.Platform.Data;

namespace Tongban.Halls.Data;

/// <summary>The venues of the place; the file may be missing.</summary>
internal sealed class VenueSeed(Store store, VenueBook book, IPlaces places, TimeProvider time) : ISeed
{
    public int Order => 60;

    public bool DemonstrationOnly => false;

    public IReadOnlyList<SeedFault> Faults(SeedSource source)
    {
        try
        {
            return [.. VenueFaults.Of(Read(source), code => places.Find(code) is not null)];
        }
        catch (JsonException wrong)
        {
            return [new SeedFault(VenueFaults.File, wrong.Path ?? "$", "不是要求的格式，请对照 data/venues.json 检查")];
        }
    }

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        var lines = Read(source).Venues.Where(line => source.Takes(line.Place)).ToList();
        if (VenueFaults.Of(new VenueFile(lines), code => places.Find(code) is not null).FirstOrDefault() is { } fault)
        {
            throw new InvalidDataException($"{fault.File}：{fault.Where}：{fault.Message}。请用 tongban place check 看全部问题。");
        }

        await store.WriteAsync(Seeding.Now(time), async (write, token) =>
        {
            var known = await write.Db.Set<VenueRow>().Select(row => row.Code).ToHashSetAsync(token);
            write.Db.AddRange(lines.Where(line => !known.Contains(line.Code)).Select(Row));
            return Result.Ok;
        }, ct);
        await book.RefreshAsync(ct);
    }

    private static VenueFile Read(SeedSource source) => source.Has(VenueFaults.File)
        ? JsonSerializer.Deserialize<VenueFile>(source.Text(VenueFaults.File), KernelJson.Options)!
        : new VenueFile([]);

    private static VenueRow Row(VenueEntry line) => new()
    {
        Id = StableId.From("venue", line.Code),
        Code = line.Code,
        Place = line.Place,
        Kind = VenueKinds.ByName[line.Kind],
        Name = line.Name,
        Address = line.Address,
        Longitude = line.Longitude,
        Latitude = line.Latitude,
        Phone = line.Phone,
        Details = JsonSerializer.Serialize(line.Details, KernelJson.Options),
        Revision = 1,
    };
}

internal static class Seeding
{
    public static OperationContext Now(TimeProvider time) => new(Actor.System("seed"), time.GetUtcNow(), "种子数据", Channel: "cli");
}
