using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Bundles;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain.Bundles;
using Tongban.Cases.Window;
using Tongban.Catalogue.Contracts;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Window.Home;

/// <summary>综合窗口: one search field for whatever somebody comes for, and the window's other work beside it.</summary>
[ForStaff(CasePermissions.Reception)]
internal sealed class WindowPage(WindowDesk desk, ICatalogue catalogue, BundleBook bundles, Shifts shifts, Store store) : PageModel
{
    private const int Most = 20;
    private const int Longest = 100;

    public WindowDesk Desk => desk;

    public string Asked { get; private set; } = "";

    public IReadOnlyList<(FoundItem Found, Item Item)> Hits { get; private set; } = [];

    /// <summary>Matters 一件事 that the words may mean.</summary>
    public IReadOnlyList<Bundle> Bundles { get; private set; } = [];

    public IReadOnlyList<ReceptionRow> Unfinished { get; private set; } = [];

    public ShiftCounts Today { get; private set; } = null!;

    public async Task OnGetAsync(string? q, CancellationToken ct)
    {
        Asked = (q ?? "").Trim();
        Asked = Asked.Length > Longest ? Asked[..Longest] : Asked;
        Bundles = Asked.Length == 0 ? [] : [.. bundles.All.Where(bundle => bundle.IsMeantBy(Asked))];
        Hits = Asked.Length == 0 ? [] : await FindAsync(ct);
        Today = await shifts.CountAsync(desk.Caller.AccountId, desk.Post.Place, desk.Now, ct);
        await using var db = store.Read();
        Unfinished = await db.Set<ReceptionRow>().Where(row => row.ClerkId == desk.Caller.AccountId && row.EndedAt == null)
            .OrderByDescending(row => row.StartedAt).Take(Most).ToListAsync(ct);
    }

    /// <summary>What serves the people of this window's place, with what only the whole guide says.</summary>
    private async Task<IReadOnlyList<(FoundItem Found, Item Item)>> FindAsync(CancellationToken ct)
    {
        var hits = new List<(FoundItem Found, Item Item)>();
        foreach (var found in catalogue.Search(new SearchRequest(Asked) { Place = desk.Post.Place, Take = Most }).Hits)
        {
            if (await catalogue.VersionAsync(found.Item.Id, found.Item.Version, ct) is { } item)
            {
                hits.Add((found, item));
            }
        }

        return hits;
    }
}
