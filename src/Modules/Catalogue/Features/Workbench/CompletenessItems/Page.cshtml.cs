using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Rules;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Workbench.CompletenessItems;

/// <summary>The items behind a figure of the board, with what is wrong in each.</summary>
[ForStaff(Permissions.Manage, Permissions.ReviewOrganisation, Permissions.ReviewLegal)]
internal sealed class CompletenessItemsPage(Board board, IPlaces places, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "place")]
    public string? Place { get; set; }

    [BindProperty(SupportsGet = true, Name = "department")]
    public string? Department { get; set; }

    [BindProperty(SupportsGet = true, Name = "rule")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<BoardItem> Items { get; private set; } = [];

    public bool More { get; private set; }

    public Rule? Rule => RuleBook.All.Append(RuleBook.Definition).FirstOrDefault(rule => rule.Code == Code);

    public string PlaceName(string code) => places.Find(code)?.FullName ?? code;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var own = caller.Posts.First(post => post.Permissions.Any(permission => permission.StartsWith("catalogue.", StringComparison.Ordinal)));
        Place ??= own.Place;
        if (Place.Length != 12 || !own.Covers(Place))
        {
            return NotFound();
        }

        Number = Math.Clamp(Number, 1, 2000);
        (Items, More) = await board.ItemsAsync(new BoardFilter(Domain.Editing.Places.Stem(Place), Department, Rule?.Code), Number, ct);
        return Page();
    }
}
