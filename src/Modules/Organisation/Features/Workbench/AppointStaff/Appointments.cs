using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Organisation.Data;
using Tongban.Organisation.Domain;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Organisation.Features.Workbench.AppointStaff;

/// <summary>What the record keeps of a change of posts.</summary>
internal sealed record PostChange(string StaffNumber, string StaffName, string Role, string Department, IReadOnlyList<string>? Items);

/// <summary>A post as an administrator asks for it.</summary>
internal sealed record NewPost(string Role, Guid DepartmentId, IReadOnlyList<string>? Items);

/// <summary>Gives and ends posts 任免岗位. Nobody changes their own.</summary>
internal sealed class Appointments(Store store, IDepartments departments)
{
    public Task<Result<Guid>> AddAsync(OperationContext operation, string number, string name, CancellationToken ct) =>
        store.WriteAsync<Guid>(operation, async (write, token) =>
        {
            if (await write.Db.Set<StaffRow>().AnyAsync(row => row.Number == number, token))
                return Problems.NumberTaken;
            var staff = new StaffRow { Id = Guid.CreateVersion7(operation.At), Number = number, Name = name };
            write.Db.Add(staff);
            write.Record(new Entry("organisation.staff-added", "staff", staff.Id, "", new { number, name }));
            return staff.Id;
        }, ct);

    public Task<Result> GiveAsync(OperationContext operation, Guid staffId, NewPost post, CancellationToken ct) =>
        store.WriteAsync(operation, async (write, token) =>
        {
            if (staffId == operation.Actor.Id)
                return Problems.OwnRights;
            if (await write.Db.Set<StaffRow>().SingleOrDefaultAsync(row => row.Id == staffId, token) is not { } staff)
                return Problems.StaffUnknown;
            var department = departments.Find(post.DepartmentId) ?? throw new InvalidOperationException("The page offers known departments only.");
            if (await RefuseAsync(write.Db, staffId, post, token) is { } refused)
                return refused;
            write.Db.Add(Row(operation, staffId, post, department));
            Record(write, "organisation.post-given", staff, post.Role, department, post.Items);
            return Result.Ok;
        }, ct);

    public Task<Result> EndAsync(OperationContext operation, Guid staffId, Guid postId, CancellationToken ct) =>
        store.WriteAsync(operation, async (write, token) =>
        {
            var post = await write.Db.Set<PostRow>().SingleOrDefaultAsync(row => row.Id == postId && row.StaffId == staffId, token);
            if (post is null)
                return Problems.StaffUnknown;
            if (post.EndedAt is not null)
                return Problems.PostEnded;
            if (staffId == operation.Actor.Id)
                return Problems.OwnPost;
            post.EndedAt = operation.At.UtcDateTime;
            var staff = await write.Db.Set<StaffRow>().SingleAsync(row => row.Id == staffId, token);
            Record(write, "organisation.post-ended", staff, post.Role, departments.Find(post.DepartmentId)!, post.Items);
            return Result.Ok;
        }, ct);

    private static async Task<Problem?> RefuseAsync(TongbanContext db, Guid staffId, NewPost post, CancellationToken ct)
    {
        var held = await db.Set<PostRow>().Where(row => row.StaffId == staffId && row.EndedAt == null).ToListAsync(ct);
        if (held.Any(row => row.Role == post.Role && row.DepartmentId == post.DepartmentId))
            return Problems.PostHeld;
        var roles = await db.Set<RoleRow>().ToDictionaryAsync(row => row.Code, row => row.Permissions, StringComparer.Ordinal, ct);
        var permissions = held.Select(row => row.Role).Append(post.Role).SelectMany(role => roles[role]);
        return Duties.Conflict(permissions) ? Problems.Mixed : null;
    }

    private static PostRow Row(OperationContext operation, Guid staffId, NewPost post, Department department) => new()
    {
        Id = Guid.CreateVersion7(operation.At),
        StaffId = staffId,
        Role = post.Role,
        DepartmentId = post.DepartmentId,
        Place = department.Place,
        Items = post.Items,
        Since = operation.At.UtcDateTime,
    };

    private static void Record(
        Write write, string type, StaffRow staff, string role, Department department, IReadOnlyList<string>? items) =>
        write.Record(new Entry(type, "staff", staff.Id, department.Place,
            new PostChange(staff.Number, staff.Name, role, department.Name, items)));
}
