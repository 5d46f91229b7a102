using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Contracts;
using Tongban.Identity.Contracts;
using Tongban.Platform.Security;
using Tongban.Voice.Domain;
using Tongban.Web.Kit;

namespace Tongban.Voice.Features.Portal.RateCase;

[ForPerson]
[Resumable]
internal sealed class RateCasePage(RateCase rate, Caller caller, IParkedForms parked) : PageModel
{
    [BindProperty]
    public int? Level { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    public CaseSummary Case { get; private set; } = null!;

    public RatingLevel? Given { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await rate.FindAsync(id, caller, ct) is not { } found) return NotFound();
        (Case, Given) = found;
        if (HttpMethods.IsGet(Request.Method) && await parked.FindAsync(HttpContext, ct) is { } typed)
            (Level, Comment) = (int.TryParse(typed[nameof(Level)], out var level) ? level : null, typed[nameof(Comment)]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var result = await rate.RunAsync(caller, id, Level, Comment, ct);
        if (result.IsOk) return Redirect($"/me/cases/{id}/rate");
        var shown = await OnGetAsync(id, ct);
        if (shown is not PageResult) return shown;
        ModelState.Add(result.Problem!);
        Response.StatusCode = result.Problem!.Status;
        return shown;
    }
}
