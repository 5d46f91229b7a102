using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongban.Cases.Casework;
using Tongban.Cases.Showing;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Portal.Progress;

/// <summary>
/// 办件查询 by number and query code, without an account. Shows where the case stands and nothing about anybody; wrong
/// number and wrong code get the same answer. The code travels in the body, so that it stays out of addresses and logs.
/// </summary>
[Public]
[EnableRateLimiting("lookup")]
internal sealed class ProgressPage(ProgressLookup lookup, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "number")]
    public string? Number { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public OpenCase? Found { get; private set; }

    public ClockView Clock { get; private set; } = null!;

    public string Next { get; private set; } = "";

    public IReadOnlyList<TimelineStep> Steps { get; private set; } = [];

    public string MaskedName => Found is not { } open ? "" : open.Case.Applicant.IsOrganisation || open.Row.ApplicantName.Length == 0
        ? open.Row.ApplicantName
        : open.Row.ApplicantName[..1] + new string('*', Math.Max(1, open.Row.ApplicantName.Length - 1));

    public void OnGet()
    {
        Response.Headers.CacheControl = "no-store";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        Found = await lookup.FindAsync(Number, Code, ct);
        if (Found is not { } open)
        {
            ModelState.Add(CaseProblems.QueryFailed);
            Response.StatusCode = CaseProblems.QueryFailed.Status;
            return Page();
        }

        var reading = open.Rules.Read(open.Case, time.GetUtcNow());
        Clock = ClockView.Of(open.Case, reading, open.Rules.Regime);
        Next = NextStep.Of(open.Case, reading);
        Steps = [.. CaseTimeline.ForApplicant(open.Case).Select(step => step with { By = null, Note = null })];
        return Page();
    }
}
