using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Cases.Features.Workbench.ActFrame;
using Tongban.Cases.Window;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Serve;

/// <summary>送达: how, to whom, with what proof. Electronic service takes the addressee's consent.</summary>
[ForStaff(CasePermissions.Serve)]
internal sealed class ServePage(Desk desk, Caller caller, Serving serving, DeskActs acts, TimeProvider time) : ActPage(desk, caller)
{
    protected override Act? Act => Domain.Act.Serve;

    [BindProperty]
    public string? ServedHow { get; set; }

    [BindProperty]
    [StringLength(100, ErrorMessage = "最多写 100 字")]
    public string? ServedTo { get; set; }

    [BindProperty]
    [StringLength(200, ErrorMessage = "最多写 200 字")]
    public string? Evidence { get; set; }

    public IReadOnlyList<Choice> Ways => [.. ServiceWays.All.Select(way => new Choice(way, way, Hint(way)))];

    /// <summary>Last day of the time limit of delivery 送达期限.</summary>
    public DateOnly? Due => Open.Rules.Read(Open.Case, time.GetUtcNow()).DeliverDue;

    public string? DueArticle => Open.Rules.Regime.DeliverArticle;

    public string Wish => serving.WishOf(Open.Row).Way;

    /// <summary>The letter was handed to the post: served on the day it is signed for, not today.</summary>
    public async Task<IActionResult> OnPostPostAsync(CancellationToken ct)
    {
        if (await Cases.SeeAsync(Caller, Id, ct) is not { } open)
            return NotFound();
        if (await acts.WorkAsync(Caller, Id, Domain.Act.Serve, ct) is null)
            ModelState.AddModelError("", WindowProblems.NothingToHandOut.Title);
        if (string.IsNullOrWhiteSpace(Evidence))
            ModelState.AddModelError(nameof(Evidence), CaseProblems.LetterRequired.Title);
        if (!ModelState.IsValid)
            return await AgainAsync(ct);
        await serving.PostAsync(Caller, open.Row, Evidence!.Trim(), string.IsNullOrWhiteSpace(ServedTo) ? open.Row.ApplicantName : ServedTo.Trim(), ct);
        return Redirect($"/workbench/cases/{Id}?done=post");
    }

    protected override Task<ActInput?> SaidAsync(CancellationToken ct)
    {
        var agreed = serving.WishOf(Open.Row).Agreed;
        if (ServedHow == ServiceWays.Electronic && !agreed && string.IsNullOrWhiteSpace(Evidence))
            ModelState.AddModelError(nameof(ServedHow), CaseProblems.NoElectronicConsent.Title);
        return Task.FromResult(!ModelState.IsValid ? null : Said() with
        {
            ServedHow = ServiceWays.All.Contains(ServedHow ?? "") ? ServedHow : null,
            ServedTo = ServedTo,
            Evidence = ServedHow == ServiceWays.Electronic && agreed && string.IsNullOrWhiteSpace(Evidence) ? "申请时已同意电子送达，已到达账户" : Evidence,
        });
    }

    protected override Task PrepareAsync(CancellationToken ct)
    {
        ServedTo = Open.Row.ApplicantName;
        ServedHow = serving.WishOf(Open.Row).Way;
        return Task.CompletedTask;
    }

    private string? Hint(string way) => way == ServiceWays.Electronic
        ? serving.WishOf(Open.Row).Agreed ? "申请时已同意；到达账户的时间就是送达时间" : "申请人没有同意，要写明同意的凭据"
        : null;
}
