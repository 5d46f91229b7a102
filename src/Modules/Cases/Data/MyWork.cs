using System.Linq.Expressions;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Data;

/// <summary>The open seats that an official may sit down at: those of their posts, less those that somebody else holds, and no case that they keep out of.</summary>
internal static class MyWork
{
    public static IQueryable<TaskRow> Of(Caller caller, TongbanContext db)
    {
        var me = caller.AccountId;
        var tasks = db.Set<TaskRow>();
        var recusals = db.Set<RecusalRow>().Where(row => row.AccountId == me && row.State == RecusalStates.Granted);
        return tasks.Where(task => task.State == TaskStates.Open)
            .Where(Reached(caller.Posts))
            .Where(task => !recusals.Any(row => row.CaseId == task.CaseId))
            .Where(task => task.AssigneeId == me || (task.AssigneeId == null
                // One seat a person at a task for two: neither the second one when the first is mine or done by me, nor both free ones.
                && !tasks.Any(other => other.CaseId == task.CaseId && other.TaskKey == task.TaskKey && other.Id != task.Id
                    && (other.AssigneeId == me || (other.AssigneeId == null && other.State == TaskStates.Open && other.Seat < task.Seat)))));
    }

    private static Expression<Func<TaskRow, bool>> Reached(IReadOnlyList<Post> posts)
    {
        var task = Expression.Parameter(typeof(TaskRow), "task");
        var any = posts.Where(post => post.Permissions.Contains(CasePermissions.View))
            .Select(By)
            .Select(by => new Rename(by.Parameters[0], task).Visit(by.Body))
            .Aggregate((Expression)Expression.Constant(false), Expression.OrElse);
        return Expression.Lambda<Func<TaskRow, bool>>(any, task);
    }

    private static Expression<Func<TaskRow, bool>> By(Post post)
    {
        var kinds = Posts.FilledBy(post.Role).ToList();
        var items = post.Items?.ToList() ?? [];
        var all = post.Items is null;
        var prefix = Places.Prefix(post.Place);
        return post.Scope == PostScope.Department
            ? task => kinds.Contains(task.Post) && task.DepartmentId == post.DepartmentId && task.WorkPlace.StartsWith(prefix) && (all || items.Contains(task.ItemSlug))
            : task => kinds.Contains(task.Post) && task.WorkPlace.StartsWith(prefix) && (all || items.Contains(task.ItemSlug));
    }
}
