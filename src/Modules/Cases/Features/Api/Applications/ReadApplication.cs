using Tongban.Cases.Contracts;
using Tongban.Cases.Data;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Api.Applications;

/// <summary>Reads a case for its applicant: by the account that submitted it, or the subject acted for.</summary>
internal sealed class ReadApplication(Store store, Looks looks)
{
    public Task<CaseState?> CaseAsync(Guid id, Caller caller, CancellationToken ct) => store.OneAsync(
        "select id, state, revision, item_slug, number, submitted_at, promised_due, legal_due, outcome, burden from cases_case where id = @p0 and (owner_account_id = @p1 or applicant_index = @p2)",
        row => new CaseState(
            row.GetGuid(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetInstant(5),
            row.IsDBNull(6) ? null : row.GetFieldValue<DateOnly>(6), row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7), row.GetText(8),
            row.GetText(9) is { } burden ? CaseJson.Read<CaseBurden>(burden) : null),
        ct, id, caller.AccountId, caller.ActingFor is { } subject ? looks.IndexOf(subject.Code) : "");
}
