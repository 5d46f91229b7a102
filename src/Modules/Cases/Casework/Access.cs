using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Casework;

/// <summary>
/// What an official may see and do with one case: post × place × department × item × case. A case is seen by whoever is
/// competent for it, and by those whose department has or had work on it.
/// </summary>
internal static class Access
{
    /// <summary>The post by which the caller may act on the case as a whole.</summary>
    public static Post? PostFor(this Caller caller, string permission, CaseRow row) =>
        caller.PostFor(permission, row.Place, row.DepartmentId, row.ItemSlug);

    /// <summary>The post by which the caller may do this piece of work: the role that it asks for, where it lies, with the permission.</summary>
    public static Post? PostFor(this Caller caller, string permission, TaskRow task) => caller.Posts.FirstOrDefault(post =>
        post.Role == Posts.Role(task.Post) && post.Reaches(permission, task.WorkPlace, task.DepartmentId, task.ItemSlug));

    public static async Task<bool> MaySeeAsync(this Caller caller, TongbanContext db, CaseRow row, CancellationToken ct)
    {
        if (caller.PostFor(CasePermissions.View, row) is not null)
            return true;
        var work = await db.Set<TaskRow>().Where(task => task.CaseId == row.Id)
            .Select(task => new { task.WorkPlace, task.DepartmentId }).Distinct().ToListAsync(ct);
        return work.Any(seat => caller.PostFor(CasePermissions.View, seat.WorkPlace, seat.DepartmentId, row.ItemSlug) is not null);
    }

    /// <summary>Keeps out of this case 回避.</summary>
    public static bool IsRecused(this Caller caller, CaseRow row) => CaseJson.Read<Conduct>(row.Conduct).IsRecused(caller.AccountId);

    /// <summary>The applicant's own case: submitted by this account, or of the subject in whose name it acts now.</summary>
    public static bool Owns(this Caller caller, CaseRow row, Looks looks) => caller.IsSignedIn && (
        row.OwnerAccountId == caller.AccountId
        || (caller.ActingFor is { } subject && looks.IndexOf(subject.Code) == row.ApplicantIndex));
}
