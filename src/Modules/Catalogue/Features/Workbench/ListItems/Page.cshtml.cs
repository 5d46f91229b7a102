using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Workbench.ListItems;

/// <summary>The items of the manager's place: those in use by search, suspended and cancelled ones by state.</summary>
[ForStaff(Permissions.Manage)]
internal sealed class ListItemsPage(Store store, ICatalogue catalogue, Caller caller) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public ItemState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ItemHead> Found { get; private set; } = [];

    public IReadOnlyList<ItemRow> Others { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages => (Total + Size - 1) / Size;

    public int OpenDrafts { get; private set; }

    private string Place => caller.Posts.First(post => post.Permissions.Contains(Permissions.Manage)).Place;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Number = Math.Clamp(Number, 1, 10_000);
        var stem = Domain.Editing.Places.Stem(Place);
        await using var db = store.Read();
        OpenDrafts = await db.Set<DraftRow>().CountAsync(row => row.OpenKey != null && row.Place.StartsWith(stem), ct);
        if (State is ItemState.Suspended or ItemState.Cancelled)
        {
            await OthersAsync(db, stem, State.Value, ct);
            return;
        }

        var answer = catalogue.Search(new SearchRequest((Text ?? "").Trim() is { Length: <= 100 } text ? text : Text!.Trim()[..100]) { Place = Place, Skip = (Number - 1) * Size, Take = Size });
        (Found, Total) = ([.. answer.Hits.Select(hit => hit.Item)], answer.Total);
    }

    private async Task OthersAsync(TongbanContext db, string stem, ItemState state, CancellationToken ct)
    {
        var rows = db.Set<ItemRow>().Where(row => row.State == state && row.Place.StartsWith(stem) && !db.Set<ItemRow>().Any(newer => newer.Id == row.Id && newer.Version > row.Version));
        Total = await rows.CountAsync(ct);
        Others = await rows.OrderBy(row => row.Name).Skip((Number - 1) * Size).Take(Size).ToListAsync(ct);
    }
}
