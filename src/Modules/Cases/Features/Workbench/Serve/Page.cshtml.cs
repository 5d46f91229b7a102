using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Cases.Features.Workbench.ActFrame;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Serve;

/// <summary>送达: how, to whom, with what proof.</summary>
[ForStaff(CasePermissions.Serve)]
internal sealed class ServePage(Desk desk, Caller caller) : ActPage(desk, caller)
{
    protected override Act? Act => Domain.Act.Serve;

    private static readonly string[] Known = ["电子送达", "窗口领取", "邮寄送达", "直接送达", "留置送达"];

    [BindProperty]
    public string? ServedHow { get; set; } = Known[0];

    [BindProperty]
    [StringLength(100, ErrorMessage = "最多写 100 字")]
    public string? ServedTo { get; set; }

    [BindProperty]
    [StringLength(200, ErrorMessage = "最多写 200 字")]
    public string? Evidence { get; set; }

    public IReadOnlyList<Choice> Ways => [.. Known.Select(way => new Choice(way, way))];

    protected override Task<ActInput?> SaidAsync(CancellationToken ct) => Task.FromResult<ActInput?>(Said() with
    {
        ServedHow = Known.Contains(ServedHow) ? ServedHow : null,
        ServedTo = ServedTo,
        Evidence = Evidence,
    });

    protected override Task PrepareAsync(CancellationToken ct)
    {
        ServedTo = Open.Row.ApplicantName;
        return Task.CompletedTask;
    }
}
