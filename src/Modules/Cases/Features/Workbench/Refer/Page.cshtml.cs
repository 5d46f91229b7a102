using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Cases.Features.Workbench.ActFrame;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Refer;

/// <summary>不属本机关职权: tells where to apply instead.</summary>
[ForStaff(CasePermissions.Refer)]
internal sealed class ReferPage(Desk desk, Caller caller) : ActPage(desk, caller)
{
    protected override Act? Act => Domain.Act.Refer;

    [BindProperty]
    [StringLength(100, ErrorMessage = "最多写 100 字")]
    public string? ReferTo { get; set; }

    protected override Task<ActInput?> SaidAsync(CancellationToken ct) => Task.FromResult<ActInput?>(Said() with { ReferTo = ReferTo });
}
