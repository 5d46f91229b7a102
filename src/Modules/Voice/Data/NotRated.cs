using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Contracts;
using Tongban.Platform.Data;
using Tongban.Voice.Data.Rows;

namespace Tongban.Voice.Data;

/// <summary>Nobody has rated the case yet; people are asked once and never pressed.</summary>
internal sealed class NotRated : IReminderCondition
{
    public string Code => "not-rated";

    public async Task<bool> HoldsAsync(TongbanContext db, Guid caseId, CancellationToken ct) =>
        !await db.Set<RatingRow>().AnyAsync(row => row.CaseId == caseId, ct);
}
