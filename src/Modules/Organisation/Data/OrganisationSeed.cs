using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform;
using Tongban.Platform.Data;

namespace Tongban.Organisation.Data;

/// <summary>Roles: every installation needs them; an operator may change them afterwards.</summary>
internal sealed class RoleSeed(Store store, TimeProvider time) : ISeed
{
    public int Order => 10;

    public bool DemonstrationOnly => false;

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        var roles = source.Read<RolesFile>("roles.json").Roles;
        var operation = new OperationContext(Actor.System("seed"), time.GetUtcNow(), "种子数据", Channel: "cli");
        await store.WriteAsync(operation, async (write, token) =>
        {
            var known = await write.Db.Set<RoleRow>().Select(row => row.Code).ToListAsync(token);
            write.Db.AddRange(roles.Where(role => !known.Contains(role.Code)).Select(role => new RoleRow
            {
                Code = role.Code,
                Name = role.Name,
                Scope = role.Scope,
                Permissions = role.Permissions,
            }));
            return Result.Ok;
        }, ct);
    }
}

/// <summary>The place: divisions, departments, officials and their posts. Each file may be missing: the workbench can add all of it.</summary>
internal sealed class PlaceSeed(Store store, Directory directory, TimeProvider time) : ISeed
{
    public int Order => 20;

    public bool DemonstrationOnly => false;

    public IReadOnlyList<SeedFault> Faults(SeedSource source) =>
        [.. PlaceFaults.Of(PlaceFiles.Read(source), source.Codes(CivilTime.DateOf(time.GetUtcNow())))];

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        var files = PlaceFiles.Read(source).Taken(source);
        if (PlaceFaults.Of(files, source.Codes(CivilTime.DateOf(time.GetUtcNow()))).FirstOrDefault() is { } fault)
        {
            throw new InvalidDataException($"{fault.File}：{fault.Where}：{fault.Message} 请用 tongban place check 看全部问题。");
        }

        var operation = new OperationContext(Actor.System("seed"), time.GetUtcNow(), "种子数据", Channel: "cli");
        await store.WriteAsync(operation, async (write, token) =>
        {
            await AddPlacesAsync(write.Db, files.Places, token);
            await AddDepartmentsAsync(write.Db, files.Departments, token);
            await AddStaffAsync(write, files.Staff, token);
            return Result.Ok;
        }, ct);
        await directory.RefreshAsync(ct);
    }

    private static async Task AddPlacesAsync(TongbanContext db, PlacesFile file, CancellationToken ct)
    {
        var known = await db.Set<PlaceRow>().Select(row => row.Code).ToHashSetAsync(ct);
        db.AddRange(file.Places.Where(row => !known.Contains(row.Code)).Select(row => new PlaceRow { Code = row.Code, Name = row.Name }));
    }

    private static async Task AddDepartmentsAsync(TongbanContext db, DepartmentsFile file, CancellationToken ct)
    {
        var known = await db.Set<DepartmentRow>().Select(row => row.CreditCode).ToHashSetAsync(ct);
        db.AddRange(file.Departments.Where(row => !known.Contains(row.CreditCode)).Select(row => new DepartmentRow
        {
            Id = StableId.From("department", row.CreditCode),
            CreditCode = row.CreditCode,
            Name = row.Name,
            ShortName = row.ShortName,
            Kind = row.Kind,
            Place = row.Place,
            DocumentPrefix = row.DocumentPrefix,
            Phone = row.Phone,
            Address = row.Address,
        }));
    }

    private static async Task AddStaffAsync(Write write, StaffFile file, CancellationToken ct)
    {
        // Whoever is known keeps the posts that they have now: an ended post must not come back with the next start.
        var known = await write.Db.Set<StaffRow>().Select(row => row.Number).ToHashSetAsync(ct);
        foreach (var row in file.Staff.Where(row => !known.Contains(row.Number)))
        {
            var id = StableId.From("staff", row.Number);
            write.Db.Add(new StaffRow { Id = id, Number = row.Number, Name = row.Name });
            write.Db.AddRange(row.Posts.Select(post => new PostRow
            {
                Id = StableId.From("post", row.Number, post.Role, post.Department, post.Place),
                StaffId = id,
                Role = post.Role,
                DepartmentId = StableId.From("department", post.Department),
                Place = post.Place,
                Items = post.Items,
                Since = write.Operation.At.UtcDateTime,
            }));
        }
    }
}
