using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Workbench.ListItems;

/// <summary>The items of the manager's place: those in use by search, suspended and cancelled ones by state, and versions that are still to come.</summary>
[ForStaff(Permissions.Manage)]
internal sealed class ListItemsPage(Store store, ICatalogue catalogue, IDepartments departments, Today today, Caller caller) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public ItemState? State { get; set; }

    /// <summary>Versions whose day hasn't come.</summary>
    [BindProperty(SupportsGet = true, Name = "later")]
    public bool Later { get; set; }

    public int LaterCount { get; private set; }

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
        var later = db.Set<ItemRow>().Where(row => row.EffectiveOn > today.Date && row.Place.StartsWith(stem));
        LaterCount = await later.CountAsync(ct);
        if (Later || State is ItemState.Suspended or ItemState.Cancelled)
        {
            await OthersAsync(Later ? later : Newest(db, State!.Value).Where(row => row.Place.StartsWith(stem)), ct);
            return;
        }

        var answer = catalogue.Search(new SearchRequest((Text ?? "").Trim() is { Length: <= 100 } text ? text : Text!.Trim()[..100]) { Place = Place, Skip = (Number - 1) * Size, Take = Size });
        (Found, Total) = ([.. answer.Hits.Select(hit => hit.Item)], answer.Total);
    }

    public string Department(ItemRow row) => departments.Competent(row.DepartmentKind, row.Place)?.ShortName ?? row.DepartmentKind;

    private static IQueryable<ItemRow> Newest(TongbanContext db, ItemState state) =>
        db.Set<ItemRow>().Where(row => row.State == state && !db.Set<ItemRow>().Any(newer => newer.Id == row.Id && newer.Version > row.Version));

    private async Task OthersAsync(IQueryable<ItemRow> rows, CancellationToken ct)
    {
        Total = await rows.CountAsync(ct);
        Others = await rows.OrderBy(row => row.Name).Skip((Number - 1) * Size).Take(Size).ToListAsync(ct);
    }
}
