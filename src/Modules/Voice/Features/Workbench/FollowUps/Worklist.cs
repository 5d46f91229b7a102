using Microsoft.EntityFrameworkCore;
using Tongban.Kernel.Time;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Data;
using Tongban.Platform.Security;
using Tongban.Voice.Data.Rows;
using Tongban.Voice.Domain;

namespace Tongban.Voice.Features.Workbench.FollowUps;

internal enum WorklistView
{
    Open,
    Mine,
    Late,
    Closed,
}

internal sealed record WorklistEntry(Guid Id, string ItemName, string DepartmentName, RatingLevel Level, string? Comment, FollowUpState State, string? ClaimantName, DateOnly? Due, bool Late);

/// <summary>Follow-ups that an official's posts reach, the next deadline first.</summary>
internal sealed class Worklist(Store store, IDepartments departments, TimeProvider time)
{
    private const int Longest = 200;

    public async Task<IReadOnlyDictionary<WorklistView, int>> CountsAsync(Caller caller, CancellationToken ct)
    {
        await using var db = store.Read();
        var counts = new Dictionary<WorklistView, int>();
        foreach (var view in Enum.GetValues<WorklistView>()) counts[view] = await Of(db, caller, view).CountAsync(ct);
        return counts;
    }

    public async Task<IReadOnlyList<WorklistEntry>> ListAsync(Caller caller, WorklistView view, CancellationToken ct)
    {
        await using var db = store.Read();
        var rows = await Of(db, caller, view).OrderBy(row => row.RectifyDue).ThenBy(row => row.Id).Take(Longest).ToListAsync(ct);
        var today = CivilTime.DateOf(time.GetUtcNow());
        return [.. rows.Select(row => (Row: row, FollowUp: row.Read())).OrderBy(pair => pair.FollowUp.NextDue ?? DateOnly.MaxValue)
            .Select(pair => new WorklistEntry(
                pair.Row.Id, pair.Row.ItemName, pair.Row.DepartmentName, pair.Row.Level, pair.Row.Comment, pair.Row.State, pair.Row.ClaimantName,
                pair.FollowUp.NextDue, pair.FollowUp.IsLate(today)))];
    }

    private IQueryable<FollowUpRow> Of(TongbanContext db, Caller caller, WorklistView view)
    {
        var reached = departments.All.Where(department => caller.Posts.Any(post => Reaches(post, department))).Select(department => department.Id).ToList();
        var rows = db.Set<FollowUpRow>().Where(row => reached.Contains(row.DepartmentId));
        var (today, me) = (CivilTime.DateOf(time.GetUtcNow()), caller.AccountId);
        return view switch
        {
            WorklistView.Open => rows.Where(row => row.State != FollowUpState.Closed),
            WorklistView.Mine => rows.Where(row => row.State != FollowUpState.Closed && row.ClaimantId == me),
            WorklistView.Late => rows.Where(row =>
                ((row.State == FollowUpState.Waiting || row.State == FollowUpState.Claimed) && row.ContactDue < today)
                || ((row.State == FollowUpState.Contacted || row.State == FollowUpState.Rectified) && row.RectifyDue < today)),
            WorklistView.Closed => rows.Where(row => row.State == FollowUpState.Closed),
            _ => throw new ArgumentOutOfRangeException(nameof(view), view, "no such view"),
        };
    }

    /// <summary>Posts that are limited to items see the department's list all the same; a single follow-up is checked by its item.</summary>
    private static bool Reaches(Post post, Department department) =>
        post.Permissions.Contains(VoicePermissions.FollowUp) && post.Covers(department.Place)
        && (post.Scope == PostScope.Place || post.DepartmentId == department.Id);
}
