using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Cases.Features.Workbench.ActFrame;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Suspend;

/// <summary>中止计时: only on a ground that the law names.</summary>
[ForStaff(CasePermissions.Suspend)]
internal sealed class SuspendPage(Desk desk, Caller caller) : ActPage(desk, caller)
{
    protected override Act? Act => Domain.Act.Suspend;

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    [StringLength(50, ErrorMessage = "最多写 50 字")]
    public string? ExpectedTime { get; set; }

    [BindProperty]
    [StringLength(200, ErrorMessage = "最多写 200 字")]
    public string? Evidence { get; set; }

    /// <summary>Only what the law names stops the clock.</summary>
    public IReadOnlyList<Choice> Grounds => [.. Open.Rules.Regime.Suspensions.Select(ground => new Choice(ground.Code, ground.Name, ground.Article))];

    protected override Task<ActInput?> SaidAsync(CancellationToken ct) =>
        Task.FromResult<ActInput?>(Said() with { Ground = Ground, ExpectedTime = ExpectedTime, Evidence = Evidence });
}
