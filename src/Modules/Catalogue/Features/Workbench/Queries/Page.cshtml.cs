using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Data;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Workbench.Queries;

/// <summary>Which searches found nothing or nothing that anybody opened; from here everyday words are added.</summary>
[ForStaff(Permissions.Manage)]
internal sealed class QueriesPage(QueryBoard board, QueryCounter counter) : PageModel
{
    public static readonly IReadOnlyList<int> Periods = [7, 30, 90];

    public QueryView View { get; private set; }

    public int Days { get; private set; }

    public IReadOnlyList<QueryLine> Lines { get; private set; } = [];

    public QueryLine Sum { get; private set; } = new("", 0, 0, 0);

    /// <summary>Searches whose words too few people typed to be kept.</summary>
    public long Unnamed { get; private set; }

    public async Task OnGetAsync(string? view, int days, CancellationToken ct)
    {
        View = Enum.TryParse<QueryView>(view, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : QueryView.Empty;
        Days = Periods.Contains(days) ? days : 30;
        // What this node counted in the last minute belongs on the board too.
        await counter.FlushAsync(closing: false, ct);
        (Lines, Sum, Unnamed) = await board.ReadAsync(View, Days, ct);
    }
}
