using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Recuse;

/// <summary>回避: an official keeps out, or the decider has a colleague keep out, also because the applicant asked.</summary>
[ForStaff(CasePermissions.View)]
internal sealed class RecusePage(Desk desk, Recusals recusals, Colleagues colleagues, Caller caller) : PageModel
{
    private const string TooLong = "最多写 1000 字";

    private IReadOnlyList<StaffMember> _colleagues = [];

    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    [StringLength(1000, ErrorMessage = TooLong)]
    public string? Reason { get; set; }

    [BindProperty]
    public Guid? Official { get; set; }

    [BindProperty]
    public string? OrderGround { get; set; }

    [BindProperty]
    [StringLength(1000, ErrorMessage = TooLong)]
    public string? OrderReason { get; set; }

    public OpenCase Open { get; private set; } = null!;

    public IReadOnlyList<RecusalRow> Asked { get; private set; } = [];

    public IReadOnlyList<RecusalRow> Settled { get; private set; } = [];

    public bool Ordering { get; private set; }

    public bool MayDeclare => !Open.Case.State.IsEnded() && !IsRecused;

    public bool MayOrder => MayDeclare && caller.PostFor(CasePermissions.Decide, Open.Row) is not null;

    public IReadOnlyList<Choice> Grounds => [.. RecusalGrounds.All.Select(ground => new Choice(ground, RecusalGrounds.Name(ground)))];

    public IReadOnlyList<Choice> Officials => [.. _colleagues
        .Where(member => member.Id != caller.AccountId && !Open.Case.Conduct.IsRecused(member.Id)).Select(member => new Choice(member.Id.ToString(), $"{member.Name}（工号 {member.Number}）"))];

    private bool IsRecused => Open.Case.Conduct.IsRecused(caller.AccountId);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDeclareAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        var cause = Cause(nameof(Ground), Ground, nameof(Reason), Reason);
        return cause is null ? Wrong(422) : Answered(await recusals.DeclareAsync(caller, Id, cause, ct));
    }

    public async Task<IActionResult> OnPostOrderAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        Ordering = true;
        if (!MayOrder)
            return Answered(CaseProblems.PermissionMissing);
        var cause = Cause(nameof(OrderGround), OrderGround, nameof(OrderReason), OrderReason);
        if (Chosen(Official) is not { } official)
            ModelState.Add(CaseProblems.ColleagueRequired);
        else if (cause is not null && ModelState.IsValid)
            return Answered(await recusals.OrderAsync(caller, Id, official, cause, ct));
        return Wrong(422);
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid request, bool? granted, Guid? official, string? answer, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (!MayOrder)
            return Answered(CaseProblems.PermissionMissing);
        if (granted is null)
            ModelState.AddModelError($"granted-{request}", "请选择同意还是不同意");
        if (granted == true && Chosen(official) is null)
            ModelState.AddModelError($"official-{request}", CaseProblems.ColleagueRequired.Title);
        if (string.IsNullOrWhiteSpace(answer))
            ModelState.AddModelError($"answer-{request}", "请写明理由，申请人会看到");
        return ModelState.IsValid
            ? Answered(await recusals.AnswerAsync(caller, Id, new RecusalAnswer(request, granted == true ? Chosen(official) : null, answer!.Trim()), ct))
            : Wrong(422);
    }

    private StaffMember? Chosen(Guid? id) => _colleagues.FirstOrDefault(member => member.Id == id);

    private RecusalCause? Cause(string groundField, string? ground, string reasonField, string? reason)
    {
        if (ground is null || !RecusalGrounds.All.Contains(ground))
            ModelState.AddModelError(groundField, "请选择为什么回避");
        if (string.IsNullOrWhiteSpace(reason))
            ModelState.AddModelError(reasonField, "请写明情况");
        return ModelState.IsValid ? new RecusalCause(ground!, reason!.Trim()) : null;
    }

    private IActionResult Answered(Result result)
    {
        if (result.IsOk)
            return Redirect($"/workbench/cases/{Id}?done=recusal");
        ModelState.Add(result.Problem!);
        return Wrong(result.Problem!.Status);
    }

    private PageResult Wrong(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await desk.SeeAsync(caller, Id, ct) is not { } open)
            return false;
        Open = open;
        var rows = await recusals.OfAsync(Id, ct);
        Asked = [.. rows.Where(row => row.State == RecusalStates.Asked)];
        Settled = [.. rows.Where(row => row.State != RecusalStates.Asked)];
        _colleagues = MayOrder ? await colleagues.OfAsync(open.Row, open.Case.Departments, ct) : [];
        return true;
    }
}
