using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Identity.Features.Workbench.ManageAccount;

[ForStaff(Permissions.Manage)]
[ResponseCache(NoStore = true)]
internal sealed class ManageAccountPage(StaffAccounts manage, AccountBook accounts, IStaff staff, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    public StaffMember Member { get; private set; } = null!;

    public Account? Account { get; private set; }

    public IReadOnlyList<Post> Posts { get; private set; } = [];

    /// <summary>Shown in this one answer and nowhere again.</summary>
    public Handover? Handover { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        var login = (Login ?? "").Trim();
        if (LoginName.Refuse(login) is { } wrong)
        {
            ModelState.AddModelError(nameof(Login), wrong);
            return Page();
        }

        return await HandOverAsync(await manage.OpenAsync(Operation("开通账号"), Member, login, ct), ct);
    }

    public async Task<IActionResult> OnPostResetAsync(CancellationToken ct) =>
        await LoadAsync(ct) ? await HandOverAsync(await manage.ResetAsync(Operation("重设密码"), Id, ct), ct) : NotFound();

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct) => await BackAsync(await manage.CloseAsync(Operation("停用账号"), Id, ct), ct);

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken ct) => await BackAsync(await manage.ReopenAsync(Operation("恢复账号"), Id, ct), ct);

    private OperationContext Operation(string why) =>
        caller.Operation(why, caller.Posts.First(post => post.Permissions.Contains(Permissions.Manage)), "workbench");

    /// <summary>No redirect here: the new password must not pass through an address or a store.</summary>
    private async Task<IActionResult> HandOverAsync(Result<Handover> result, CancellationToken ct)
    {
        await LoadAsync(ct);
        if (result.Problem is { } problem)
            return Refuse(problem);
        Handover = result.Value;
        return Page();
    }

    private async Task<IActionResult> BackAsync(Result result, CancellationToken ct)
    {
        if (result.Problem is not { } problem)
            return Redirect($"/workbench/accounts/{Id}");
        return await LoadAsync(ct) ? Refuse(problem) : NotFound();
    }

    private PageResult Refuse(Problem problem)
    {
        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await staff.FindAsync(Id, ct) is not { } member)
            return false;
        Member = member;
        Account = await accounts.FindAsync(Id, ct);
        Posts = await staff.PostsOfAsync(Id, ct);
        return true;
    }
}
