using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Features.Portal.ReadLifeEvent;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Workbench.EditList;

/// <summary>One list, line by line; publishing it makes the next version.</summary>
[ForStaff(Permissions.Manage)]
[RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class EditListPage(ListBook lists, HappenedEvents happened, IDepartments departments, IPlaces places, Caller caller) : PageModel
{
    private const int Spare = 3;

    [BindProperty(SupportsGet = true)]
    public ListKind Kind { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The newest version when the page was shown.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public string Name => ListKinds.Name(Kind);

    public string Hint => ListKinds.Hint(Kind);

    public IReadOnlyList<PublishedList> Versions { get; private set; } = [];

    public IReadOnlyList<ListEntry> Entries { get; private set; } = [];

    public bool IsGenerated => Kind == ListKind.Power;

    /// <summary>Whether its lines have a legal basis and a department.</summary>
    public bool IsLegal => Kind is ListKind.Duty or ListKind.Negative or ListKind.Funds;

    public bool IsEvents => Kind == ListKind.LifeEvents;

    /// <summary>Kinds of the departments of the place and of those above it.</summary>
    public IReadOnlyList<Choice> Departments =>
        [.. places.PathOf(Post.Place).Reverse().SelectMany(level => departments.At(level.Code)).DistinctBy(one => one.Kind).Select(one => new Choice(one.Kind, one.ShortName))];

    /// <summary>The life events of this list by their words in addresses.</summary>
    public IEnumerable<Choice> Events => Entries.Where(entry => entry.Event is not null && entry.Name.Length > 0).Select(entry => new Choice(entry.Event!.Code, entry.Name));

    private Post Post => caller.Posts.First(post => post.Permissions.Contains(Permissions.Manage));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        await LoadAsync(ct);
        Seen = Versions.FirstOrDefault()?.Version ?? 0;
        Entries = IsGenerated ? Entries : [.. (Versions.FirstOrDefault()?.Entries ?? []).Select(Faced), .. Blank];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Entries = IsGenerated ? Entries : new ListForm(Request.Form, Kind).Entries;
        var list = new NewList(Kind, Post.Place, [.. Entries.Where(entry => entry.Name.Length > 0)], Reason ?? "", Seen);
        var done = await lists.PublishAsync(list, caller.Operation("发布清单", Post, "workbench"), ct);
        if (done.Problem is not { } problem)
        {
            return Redirect($"/workbench/lists/{Kind}?done={done.Value}");
        }

        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        return Page();
    }

    private static IEnumerable<ListEntry> Blank => Enumerable.Repeat(new ListEntry("", "", "", "", []), Spare);

    private async Task LoadAsync(CancellationToken ct)
    {
        Versions = await lists.VersionsAsync(Kind, Post.Place, ct);
        Entries = IsGenerated ? await lists.PowersAsync(Post.Place, ct) : [];
    }

    private ListEntry Faced(ListEntry entry) => IsEvents ? happened.Event(entry).ToEntry() : entry;
}
