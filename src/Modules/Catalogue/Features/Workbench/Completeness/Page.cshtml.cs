using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Workbench.Completeness;

/// <summary>Which departments and places have their items in order, the worst first.</summary>
[ForStaff(Permissions.Manage, Permissions.ReviewOrganisation, Permissions.ReviewLegal)]
internal sealed class CompletenessPage(Board board, IPlaces places, IDepartments departments, Caller caller) : PageModel
{
    /// <summary><c>place</c>, or by department.</summary>
    [BindProperty(SupportsGet = true, Name = "by")]
    public string? By { get; set; }

    /// <summary>A place within the caller's.</summary>
    [BindProperty(SupportsGet = true, Name = "place")]
    public string? Place { get; set; }

    public IReadOnlyList<BoardLine> Lines { get; private set; } = [];

    public IReadOnlyList<(string Rule, int Items)> Rules { get; private set; } = [];

    public int Waiting { get; private set; }

    public bool ByPlace => By == "place";

    public string PlaceName(string code) => places.Find(code)?.FullName ?? code;

    public string DepartmentName(string kind) => departments.Competent(kind, Place!)?.ShortName ?? departments.All.FirstOrDefault(department => department.Kind == kind)?.ShortName ?? kind;

    public BoardLine All => Lines.Aggregate(new BoardLine("", 0, 0, 0, 0, 0), (sum, line) =>
        new BoardLine("", sum.Items + line.Items, sum.WithErrors + line.WithErrors, sum.WithWarnings + line.WithWarnings, sum.Filled + line.Filled, sum.Wanted + line.Wanted));

    public string Headline => (Lines.Count, All.WithErrors) switch
    {
        (0, _) => "还没有检查过的事项",
        (_, 0) => $"{All.Items} 项都没有错误，完整度 {All.Percent}%",
        (_, var wrong) => $"{wrong} 项有错误要改，完整度 {All.Percent}%",
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        var own = caller.Posts.First(post => post.Permissions.Any(permission => permission.StartsWith("catalogue.", StringComparison.Ordinal)));
        Place = Place is { Length: 12 } asked && own.Covers(asked) ? asked : own.Place;
        var stem = Domain.Editing.Places.Stem(Place);
        Lines = await board.LinesAsync(stem, ByPlace, ct);
        Rules = await board.RulesAsync(stem, null, ct);
        Waiting = await board.WaitingAsync(ct);
    }
}
