using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Platform.Security;

namespace Tongban.Oversight.Features.Portal.Sunshine;

[Public]
[OutputCache(PolicyName = "figures")]
internal sealed class SunshinePage(PublicFeed feed) : PageModel
{
    public FeedPage Shown { get; private set; } = null!;

    public PublicFigures Totals { get; private set; } = null!;

    public IReadOnlyList<(Guid Id, string Name)> Departments { get; private set; } = [];

    public Guid? Department { get; private set; }

    public bool IsFirst { get; private set; }

    public async Task OnGetAsync(long? before, Guid? department, CancellationToken ct)
    {
        Department = department;
        IsFirst = before is null;
        Shown = await feed.PageAsync(before, department, ct: ct);
        Totals = await feed.FiguresAsync(ct);
        Departments = await feed.DepartmentsAsync(ct);
    }
}
