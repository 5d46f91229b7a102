using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Organisation.Data;
using Tongban.Platform.Data;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Organisation.Features.Workbench.AppointStaff;

[ForStaff(Permissions.Manage)]
internal sealed class AppointStaffPage(Appointments appointments, Store store, IDepartments departments, IPlaces places, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public Guid? Department { get; set; }

    [BindProperty]
    public string? Items { get; set; }

    public string Name { get; private set; } = "";

    public IReadOnlyList<PostRow> Posts { get; private set; } = [];

    public IReadOnlyDictionary<string, string> RoleNames { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<Choice> Roles => [.. RoleNames.Select(role => new Choice(role.Key, role.Value))];

    public IReadOnlyList<Choice> Departments => [.. departments.All.Select(department => new Choice(department.Id.ToString(), department.Name))];

    public string DepartmentName(PostRow post) => departments.Find(post.DepartmentId)?.Name ?? "（部门已撤销）";

    public string PlaceName(PostRow post) => places.Find(post.Place)?.FullName ?? post.Place;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (Role is null || !RoleNames.ContainsKey(Role))
            ModelState.AddModelError(nameof(Role), "请选择角色。");
        if (Department is null || departments.Find(Department.Value) is null)
            ModelState.AddModelError(nameof(Department), "请选择部门。");
        if (!ModelState.IsValid)
            return Page();
        var items = (Items ?? "").Split([' ', '，', ',', '、'], StringSplitOptions.RemoveEmptyEntries);
        var wanted = new NewPost(Role!, Department!.Value, items.Length == 0 ? null : items);
        return Answer(await appointments.GiveAsync(Operation("设置岗位"), Id, wanted, ct));
    }

    public async Task<IActionResult> OnPostEndAsync(Guid post, CancellationToken ct)
    {
        ModelState.Clear();
        return await LoadAsync(ct) ? Answer(await appointments.EndAsync(Operation("撤销岗位"), Id, post, ct)) : NotFound();
    }

    private IActionResult Answer(Result result)
    {
        if (result.Problem is not { } problem)
            return Redirect($"/workbench/staff/{Id}");
        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        return Page();
    }

    private OperationContext Operation(string why) =>
        caller.Operation(why, caller.Posts.First(post => post.Permissions.Contains(Permissions.Manage)), "workbench");

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        if (await db.Set<StaffRow>().SingleOrDefaultAsync(row => row.Id == Id, ct) is not { } staff)
            return false;
        Name = staff.Name;
        Posts = await db.Set<PostRow>().Where(row => row.StaffId == Id).OrderByDescending(row => row.Since).ToListAsync(ct);
        RoleNames = await db.Set<RoleRow>().OrderBy(row => row.Code).ToDictionaryAsync(row => row.Code, row => row.Name, ct);
        return true;
    }
}
