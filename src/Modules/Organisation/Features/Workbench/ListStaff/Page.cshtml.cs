using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Organisation.Data;
using Tongban.Organisation.Features.Workbench.AppointStaff;
using Tongban.Platform.Data;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Organisation.Features.Workbench.ListStaff;

[ForStaff(Permissions.Manage)]
internal sealed class ListStaffPage(Store store, IDepartments departments, Appointments appointments, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Number?.Trim() is not { Length: >= 4 and <= 20 } number || !number.All(char.IsAsciiLetterOrDigit))
            ModelState.AddModelError(nameof(Number), "请填写工号，4 至 20 个数字或字母。");
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), "请填写姓名。");
        if (ModelState.IsValid)
        {
            var post = caller.Posts.First(post => post.Permissions.Contains(Permissions.Manage));
            var added = await appointments.AddAsync(caller.Operation("添加人员", post, "workbench"), Number!.Trim(), Name!.Trim(), ct);
            if (added.IsOk)
                return Redirect($"/workbench/staff/{added.Value}");
            ModelState.AddModelError(nameof(Number), added.Problem!.Title);
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var staff = await db.Set<StaffRow>().OrderBy(row => row.Number).ToListAsync(ct);
        var roles = await db.Set<RoleRow>().ToDictionaryAsync(row => row.Code, row => row.Name, ct);
        var posts = (await db.Set<PostRow>().Where(row => row.EndedAt == null).ToListAsync(ct)).ToLookup(row => row.StaffId);
        Rows = [.. staff.Select(row => new Row(row.Id, row.Number, row.Name,
            [.. posts[row.Id].Select(post => $"{departments.Find(post.DepartmentId)?.Name} {roles[post.Role]}")]))
            .Where(Matches)];
    }

    private bool Matches(Row row) => string.IsNullOrWhiteSpace(Q) || row.Name.Contains(Q.Trim(), StringComparison.Ordinal)
        || row.Number.Contains(Q.Trim(), StringComparison.Ordinal) || row.Posts.Any(post => post.Contains(Q.Trim(), StringComparison.Ordinal));

    internal sealed record Row(Guid Id, string Number, string Name, IReadOnlyList<string> Posts);
}
