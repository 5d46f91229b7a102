using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>The code sets as this node holds them in memory, read again when the record tells of a change.</summary>
internal sealed class CodeBook(Store store) : IFeedListener
{
    public const string Changed = "catalogue.codes-changed";

    private volatile CodeSets _sets = new([]);

    public CodeSets Sets => _sets;

    public bool Wants(string type) => type == Changed;

    public async Task RefreshAsync(CancellationToken ct) => _sets = await new CodeReader(store).ReadAsync(ct);
}

internal sealed class CodeReader(Store store)
{
    public async Task<CodeSets> ReadAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var rows = await db.Set<CodeSetRow>().OrderBy(row => row.Code).ToListAsync(ct);
        return new CodeSets(rows.Select(row => JsonSerializer.Deserialize<CodeSet>(row.Body, KernelJson.Options)!));
    }
}

/// <summary>The standard's code sets; what an installation changed stays.</summary>
internal sealed class CodeSeed(Store store, CodeBook book, PublishedItems published, TimeProvider time) : ISeed
{
    public int Order => 44;

    public bool DemonstrationOnly => false;

    public IReadOnlyList<SeedFault> Faults(SeedSource source) => [.. source.Files("codes", "*.json")
        .Select(file => (Name: $"codes/{Path.GetFileName(file)}", Definition.Read<CodeSet>(File.ReadAllText(file)).Problem))
        .Where(read => read.Problem is not null)
        .SelectMany(read => read.Problem!.Fields.Select(fault => new SeedFault(read.Name, fault.Path, fault.Message)))];

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        await store.WriteAsync(Seeding.Now(time), async (write, token) =>
        {
            foreach (var file in source.Files("codes", "*.json"))
            {
                var body = await File.ReadAllTextAsync(file, token);
                var set = Definition.Read<CodeSet>(body).Value;
                if (!await write.Db.Set<CodeSetRow>().AnyAsync(known => known.Code == set.Code, token))
                {
                    write.Db.Add(new CodeSetRow { Code = set.Code, Body = body });
                }
            }

            return Result.Ok;
        }, ct);
        await book.RefreshAsync(ct);
        await published.ShowThemesAsync(ct);
    }
}
