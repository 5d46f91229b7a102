using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Platform.Security;

namespace Tongban.Oversight.Features.Portal.BurdenTotals;

/// <summary>减负账本 for everybody: what the checklists ask for, what people really gave, and what spared the rest.</summary>
[Public]
[OutputCache(PolicyName = "figures")]
internal sealed class BurdenTotalsPage(PublicBurden burden) : PageModel
{
    public PublicTotals Totals { get; private set; } = null!;

    public async Task OnGetAsync(int? year, CancellationToken ct) => Totals = await burden.OfAsync(year, null, ct);
}
