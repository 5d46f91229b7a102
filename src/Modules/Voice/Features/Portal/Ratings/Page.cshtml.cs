using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Kernel.Time;
using Tongban.Platform.Security;

namespace Tongban.Voice.Features.Portal.Ratings;

[Public]
[OutputCache(PolicyName = "figures")]
internal sealed class RatingsPage(Summary summary, TimeProvider time) : PageModel
{
    public int Year { get; private set; }

    public RatingSummary Summary { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Year = CivilTime.DateOf(time.GetUtcNow()).Year;
        Summary = await summary.OfAsync(Year, ct);
    }

    /// <summary>96.4%; a dash where there is nothing to divide by.</summary>
    public static string Percent(decimal? share) => share is { } value ? $"{value * 100:0.#}%" : "—";
}
