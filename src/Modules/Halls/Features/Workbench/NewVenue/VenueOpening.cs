using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Halls.Contracts;
using Tongban.Halls.Data;
using Tongban.Halls.Domain;
using Tongban.Halls.Features.Workbench.KeepVenue;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Halls.Features.Workbench.NewVenue;

/// <summary>A venue to be opened.</summary>
/// <param name="Code">Its word in addresses; empty has one made.</param>
internal sealed record Opening(string Code, string Place, VenueKind Kind, VenueChange Facts);

/// <summary>Opens venues. Its word in addresses is taken once and for all, also by those that are given up.</summary>
internal sealed class VenueOpening(Store store, VenueBook book)
{
    /// <returns>The venue's word in addresses.</returns>
    public async Task<Result<string>> OpenAsync(OperationContext operation, Opening opening, CancellationToken ct)
    {
        var done = await store.WriteAsync<string>(operation, async (write, token) =>
        {
            var taken = await write.Db.Set<VenueRow>().Select(row => row.Code).ToHashSetAsync(token);
            var code = opening.Code.Length > 0 ? opening.Code : VenueCodes.Free(opening.Kind, opening.Place, taken);
            if (taken.Contains(code))
            {
                return HallsProblems.CodeTaken.With([new FieldError("Code", "这个网址名字已经有别的地点在用")]);
            }

            var row = Row(code, opening);
            write.Db.Add(row);
            write.Record(new Entry("halls.venue-opened", "venue", row.Id, row.Place, new { row.Code, row.Kind, After = opening.Facts }));
            return code;
        }, ct);
        if (done.IsOk)
        {
            await book.RefreshAsync(ct);
        }

        return done;
    }

    private static VenueRow Row(string code, Opening opening) => new()
    {
        Id = Guid.CreateVersion7(),
        Code = code,
        Place = opening.Place,
        Kind = opening.Kind,
        Name = opening.Facts.Name,
        Address = opening.Facts.Address,
        Longitude = opening.Facts.Longitude,
        Latitude = opening.Facts.Latitude,
        Phone = opening.Facts.Phone,
        Details = JsonSerializer.Serialize(opening.Facts.Details, KernelJson.Options),
        Revision = 1,
    };
}
