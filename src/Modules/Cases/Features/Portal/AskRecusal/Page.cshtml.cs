using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Portal.AskRecusal;

/// <summary>申请回避: the applicant asks that an official keep out of their case.</summary>
[ForPerson]
internal sealed class AskRecusalPage(OwnCases own, Recusals recusals, Caller caller, IText words) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    [StringLength(100, ErrorMessage = "最多写 100 字")]
    public string? Whom { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    [StringLength(1000, ErrorMessage = "最多写 1000 字")]
    public string? Reason { get; set; }

    public CaseRow Row { get; private set; } = null!;

    public IReadOnlyList<Choice> Grounds =>
    [
        new(RecusalGrounds.Kin, words["他是申请人的近亲属"]),
        new(RecusalGrounds.Interest, words["他与办理结果有利害关系"]),
        new(RecusalGrounds.Other, words["有其他可能影响公正的关系"]),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (string.IsNullOrWhiteSpace(Whom))
            ModelState.AddModelError(nameof(Whom), words["请写明请谁回避"]);
        if (Ground is null || !RecusalGrounds.All.Contains(Ground))
            ModelState.AddModelError(nameof(Ground), words["请选择原因"]);
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), words["请写明情况"]);
        if (ModelState.IsValid)
        {
            var asked = await recusals.AskAsync(caller, Id, Whom!.Trim(), new RecusalCause(Ground!, Reason!.Trim()), ct);
            if (asked.IsOk)
                return Redirect($"/me/cases/{Id}?done=recusal");
            ModelState.Add(asked.Problem!);
        }

        Response.StatusCode = 422;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await own.FindAsync(caller, Id, ct) is not { } open)
            return false;
        Row = open.Row;
        return true;
    }
}
