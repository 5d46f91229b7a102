using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Casework;
using Tongban.Cases.Contracts;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Platform.Data;

namespace Tongban.Cases.Messages;

/// <summary>The applicant was told what is missing and hasn't brought it.</summary>
internal sealed class AwaitingCorrection : IReminderCondition
{
    private static readonly string State = CaseState.AwaitingCorrection.Code();

    public string Code => "awaiting-correction";

    public Task<bool> HoldsAsync(TongbanContext db, Guid caseId, CancellationToken ct) =>
        db.Set<CaseRow>().AnyAsync(row => row.Id == caseId && row.State == State, ct);
}

/// <summary>The applicant wanted to fetch the result at the window, and it is still there: decided and not served.</summary>
internal sealed class NotCollected(CaseForm form) : IReminderCondition
{
    private const string Way = "matter.delivery.method";
    private const string AtTheWindow = "窗口领取";
    private static readonly string State = CaseState.Granted.Code();

    public string Code => "not-collected";

    public async Task<bool> HoldsAsync(TongbanContext db, Guid caseId, CancellationToken ct) =>
        await db.Set<CaseRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId && row.State == State, ct) is { } row
        && form.Open(row)[Way] == AtTheWindow;
}

/// <summary>All conditions by their codes, from whichever module knows.</summary>
internal sealed class Conditions(IEnumerable<IReminderCondition> known)
{
    private readonly Dictionary<string, IReminderCondition> _byCode = known.ToDictionary(condition => condition.Code, StringComparer.Ordinal);

    public bool Knows(string code) => _byCode.ContainsKey(code);

    /// <exception cref="InvalidOperationException">A template names a condition that nobody knows.</exception>
    public Task<bool> HoldsAsync(TongbanContext db, string code, Guid caseId, CancellationToken ct) =>
        _byCode.TryGetValue(code, out var condition)
            ? condition.HoldsAsync(db, caseId, ct)
            : throw new InvalidOperationException($"nobody knows the reminder's condition {code}");
}
