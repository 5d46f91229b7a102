using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Window;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Window.Entrusted;

/// <summary>Whom the village point 代办点 acts for, with the authority that was recorded.</summary>
[ForStaff(CasePermissions.Reception)]
internal sealed class EntrustedPage(WindowDesk desk, Entrustments entrustments, WalkIns walkIns) : PageModel
{
    private const int LongestYears = 3;

    [BindProperty]
    public WalkIn Said { get; set; } = new();

    [BindProperty]
    public DateOnly? To { get; set; }

    public IReadOnlyList<EntrustmentRow> Rows { get; private set; } = [];

    public DateOnly Today => CivilTime.DateOf(desk.Now);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!desk.IsVillage)
            return NotFound();
        To = Today.AddYears(1);
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        if (!desk.IsVillage)
            return NotFound();
        var problem = await AddAsync(ct);
        if (problem is null)
            return Redirect(WindowLinks.Entrusted);
        ModelState.Add(problem, problem.Fields.Any(field => field.Path == nameof(To)) ? "" : "Said.");
        Response.StatusCode = problem.Status;
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken ct)
    {
        if (desk.IsVillage)
            await entrustments.EndAsync(desk.Caller, desk.Post, id, ct);
        return Redirect(WindowLinks.Entrusted);
    }

    private async Task<Problem?> AddAsync(CancellationToken ct)
    {
        Said.For = WalkIn.ForSelf;
        var came = await walkIns.CheckAsync(Said, desk.Channel, ct);
        if (came.Problem is { } wrong)
            return wrong;
        if (string.IsNullOrWhiteSpace(Said.Authority))
            return WindowProblems.EntrustmentWrong.With([new FieldError(nameof(WalkIn.Authority), "请写明委托凭据")]);
        if (To is not { } until || until < Today || until > Today.AddYears(LongestYears))
            return WindowProblems.EntrustmentWrong.With([new FieldError(nameof(To), "请填写今天以后、三年以内的日期")]);
        var parties = came.Value.Parties;
        return (await entrustments.AddAsync(desk.Caller, desk.Post,
            new EntrustmentSaid(parties.Self, parties.Reception!.Mobile, Said.Authority.Trim(), Today, until), ct)).Problem;
    }

    private async Task LoadAsync(CancellationToken ct) => Rows = await entrustments.OfAsync(desk.Post, ct);
}
