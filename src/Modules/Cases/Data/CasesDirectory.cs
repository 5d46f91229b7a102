using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Contracts;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Casework;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Data;

/// <summary>Answers other modules' questions about cases.</summary>
internal sealed class CasesDirectory(Store store, Looks looks) : ICases
{
    public async Task<CaseSummary?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<CaseRow>().SingleOrDefaultAsync(row => row.Id == id, ct) is { } row ? Summary(row) : null;
    }

    public async Task<CaseSummary?> ByNumberAsync(string number, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<CaseRow>().SingleOrDefaultAsync(row => row.Number == number, ct) is { } row ? Summary(row) : null;
    }

    public async Task<bool> BelongsToAsync(Guid caseId, Caller caller, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<CaseRow>().SingleOrDefaultAsync(row => row.Id == caseId, ct) is { } row && caller.Owns(row, looks);
    }

    private static CaseSummary Summary(CaseRow row)
    {
        var state = CaseStates.Parse(row.State);
        var last = CaseJson.Read<Conduct>(row.Conduct).Acts.LastOrDefault(done => ActRules.Of(done.Act).To is { } to && to.IsEnded() && to != CaseState.Archived);
        return new CaseSummary(
            row.Id, row.Number, row.ItemId, row.ItemSlug, row.ItemName, row.DepartmentId, row.DepartmentName, row.Place,
            row.State, state.Name(), state.IsEnded(), row.Outcome,
            row.ApplicantKind == ApplicantKinds.Organisation ? SubjectKind.Organisation : SubjectKind.Person, row.ApplicantName,
            row.OwnerAccountId, Day(row.SubmittedAt), row.DecidedAt is { } at ? Day(at) : null, last?.EffectiveOn);
    }

    private static DateOnly Day(DateTime at) => CivilTime.DateOf(new DateTimeOffset(at));
}
