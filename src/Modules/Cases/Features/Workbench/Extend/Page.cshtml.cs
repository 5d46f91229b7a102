using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Cases.Features.Workbench.ActFrame;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Extend;

/// <summary>延长期限: once, with approval and reasons.</summary>
[ForStaff(CasePermissions.Extend)]
internal sealed class ExtendPage(Desk desk, Caller caller) : ActPage(desk, caller)
{
    protected override Act? Act => Domain.Act.Extend;

    [BindProperty]
    [StringLength(50, ErrorMessage = "最多写 50 字")]
    public string? ApprovedBy { get; set; }

    protected override Task<ActInput?> SaidAsync(CancellationToken ct) => Task.FromResult<ActInput?>(Said() with { ApprovedBy = ApprovedBy });
}
