using System.Linq.Expressions;
using Tongban.Cases.Data.Rows;
using Tongban.Platform.Security;

namespace Tongban.Cases.Data;

/// <summary>The cases that an official may see: the same rule as for one case, as a condition of the query.</summary>
internal static class VisibleCases
{
    public static Expression<Func<CaseRow, bool>> To(Caller caller, IQueryable<TaskRow> tasks)
    {
        var row = Expression.Parameter(typeof(CaseRow), "row");
        var any = caller.Posts.Where(post => post.Permissions.Contains(CasePermissions.View))
            .Select(post => By(post, tasks))
            .Select(by => new Rename(by.Parameters[0], row).Visit(by.Body))
            .Aggregate((Expression)Expression.Constant(false), Expression.OrElse);
        return Expression.Lambda<Func<CaseRow, bool>>(any, row);
    }

    private static Expression<Func<CaseRow, bool>> By(Post post, IQueryable<TaskRow> tasks)
    {
        var items = post.Items?.ToList() ?? [];
        var all = post.Items is null;
        var prefix = Places.Prefix(post.Place);
        return post.Scope == PostScope.Department
            ? row => (all || items.Contains(row.ItemSlug)) && ((row.DepartmentId == post.DepartmentId && row.Place.StartsWith(prefix))
                || tasks.Any(task => task.CaseId == row.Id && task.DepartmentId == post.DepartmentId && task.WorkPlace.StartsWith(prefix)))
            : row => (all || items.Contains(row.ItemSlug)) && (row.Place.StartsWith(prefix)
                || tasks.Any(task => task.CaseId == row.Id && task.WorkPlace.StartsWith(prefix)));
    }
}

/// <summary>The digits of a place that all places within it share.</summary>
internal static class Places
{
    public static string Prefix(string place)
    {
        foreach (var length in new[] { 2, 4, 6, 9 })
            if (place.AsSpan(length).IndexOfAnyExcept('0') < 0)
                return place[..length];
        return place;
    }
}

/// <summary>Puts the conditions of several posts over one row.</summary>
internal sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
}
