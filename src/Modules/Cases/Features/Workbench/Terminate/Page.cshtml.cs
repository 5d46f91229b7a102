using Microsoft.AspNetCore.Mvc;
using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Cases.Features.Workbench.ActFrame;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Terminate;

/// <summary>终止办理: ends a case that can't be decided any more.</summary>
[ForStaff(CasePermissions.Terminate)]
internal sealed class TerminatePage(Desk desk, Caller caller) : ActPage(desk, caller)
{
    protected override Act? Act => Domain.Act.Terminate;

    private static readonly string[] Known = ["申请人死亡", "法人或者其他组织依法终止", "申请人在规定时间内没有补正", "申请事项依法不再需要办理"];

    [BindProperty]
    public string? Ground { get; set; }

    public IReadOnlyList<Choice> Grounds => [.. Known.Select(ground => new Choice(ground, ground))];

    protected override Task<ActInput?> SaidAsync(CancellationToken ct)
    {
        if (Known.Contains(Ground))
            return Task.FromResult<ActInput?>(Said() with { Reasons = string.IsNullOrWhiteSpace(Reasons) ? $"{Ground}。" : $"{Ground}。{Reasons.Trim()}" });
        ModelState.AddModelError(nameof(Ground), "请选择终止的情形。");
        return Task.FromResult<ActInput?>(null);
    }
}
