using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Drafts;
using Tongban.Platform.Data;

namespace Tongban.Cases.Burdens;

/// <summary>
/// When applicants stood at a window or village point because of their case: to apply, to bring a paper afterwards, to pay, to take the result.
/// </summary>
internal static class Comings
{
    public static bool IsInPerson(string channel) => channel is Reception.AtWindow or Reception.AtVillage;

    public static async Task<ILookup<Guid, DateTimeOffset>> OfAsync(TongbanContext db, IReadOnlyList<CaseRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).ToArray();
        var brought = await db.Set<MaterialRow>().Where(paper => ids.Contains(paper.CaseId) && paper.Source == MaterialSources.Paper && paper.Round > 0)
            .Select(paper => new { paper.CaseId, At = paper.AddedAt }).ToListAsync(ct);
        var collected = await db.Set<DocumentRow>().Where(document => ids.Contains(document.CaseId) && document.ServedHow == ServiceWays.Window && document.ServedAt != null)
            .Select(document => new { document.CaseId, At = document.ServedAt!.Value }).ToListAsync(ct);
        var paid = await db.Set<FeeRow>().Where(fee => ids.Contains(fee.CaseId) && fee.Cashier != null && fee.PaidAt != null)
            .Select(fee => new { fee.CaseId, At = fee.PaidAt!.Value }).ToListAsync(ct);
        var applied = rows.Where(row => IsInPerson(row.Channel)).Select(row => new { CaseId = row.Id, At = row.SubmittedAt });
        return applied.Concat(brought).Concat(collected).Concat(paid).ToLookup(coming => coming.CaseId, coming => new DateTimeOffset(DateTime.SpecifyKind(coming.At, DateTimeKind.Utc)));
    }
}
