using Microsoft.EntityFrameworkCore;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Organisation.Data;

/// <summary>Reads officials and their posts, always from the database: a right that was taken away is gone at once.</summary>
internal sealed class Posts(Store store) : IStaff
{
    public async Task<IReadOnlyList<Post>> PostsOfAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = store.Read();
        var rows = await (
            from post in db.Set<PostRow>()
            join role in db.Set<RoleRow>() on post.Role equals role.Code
            join department in db.Set<DepartmentRow>() on post.DepartmentId equals department.Id
            where post.StaffId == accountId && post.EndedAt == null
            orderby post.Since
            select new { post, role, department.Name, department.Kind }).ToListAsync(ct);
        return [.. rows.Select(row => new Post(
            row.post.Id, row.role.Code, row.role.Name, row.role.Scope, row.post.DepartmentId, row.Name, row.Kind, row.post.Place,
            row.post.Items?.ToHashSet(StringComparer.Ordinal), row.role.Permissions.ToHashSet(StringComparer.Ordinal)))];
    }

    public async Task<StaffMember?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        return Describe(await db.Set<StaffRow>().SingleOrDefaultAsync(row => row.Id == id, ct));
    }

    public async Task<StaffMember?> ByNumberAsync(string number, CancellationToken ct)
    {
        await using var db = store.Read();
        return Describe(await db.Set<StaffRow>().SingleOrDefaultAsync(row => row.Number == number, ct));
    }

    public async Task<IReadOnlyList<StaffMember>> HoldingAsync(string role, string place, CancellationToken ct)
    {
        await using var db = store.Read();
        var rows = await (
            from post in db.Set<PostRow>()
            join member in db.Set<StaffRow>() on post.StaffId equals member.Id
            where post.Role == role && post.Place == place && post.EndedAt == null
            select member).Distinct().OrderBy(member => member.Number).ToListAsync(ct);
        return [.. rows.Select(row => Describe(row)!)];
    }

    public async Task<IReadOnlyList<StaffMember>> AllAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        return [.. (await db.Set<StaffRow>().OrderBy(row => row.Number).ToListAsync(ct)).Select(row => Describe(row)!)];
    }

    private static StaffMember? Describe(StaffRow? row) => row is null ? null : new(row.Id, row.Number, row.Name);
}
