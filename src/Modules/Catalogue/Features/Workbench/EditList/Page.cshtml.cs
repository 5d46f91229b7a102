using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Workbench.EditList;

/// <summary>One list as a table; publishing it makes the next version.</summary>
[ForStaff(Permissions.Manage)]
[RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class EditListPage(ListBook lists, Caller caller) : PageModel
{
    private const int Spare = 5;
    private const int Most = 500;

    [BindProperty(SupportsGet = true)]
    public ListKind Kind { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The newest version when the page was shown.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public string Name => ListKinds.Name(Kind);

    public IReadOnlyList<PublishedList> Versions { get; private set; } = [];

    public IReadOnlyList<ListEntry> Entries { get; private set; } = [];

    public bool IsGenerated => Kind == ListKind.Power;

    private Post Post => caller.Posts.First(post => post.Permissions.Contains(Permissions.Manage));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        Versions = await lists.VersionsAsync(Kind, Post.Place, ct);
        Seen = Versions.FirstOrDefault()?.Version ?? 0;
        Entries = IsGenerated ? await lists.PowersAsync(Post.Place, ct)
            : [.. Versions.FirstOrDefault()?.Entries ?? [], .. Enumerable.Repeat(new ListEntry("", "", "", "", []), Spare)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Versions = await lists.VersionsAsync(Kind, Post.Place, ct);
        Entries = IsGenerated ? await lists.PowersAsync(Post.Place, ct) : [.. Typed()];
        var list = new NewList(Kind, Post.Place, [.. Entries.Where(entry => entry.Name.Length > 0)], Reason ?? "", Seen);
        var done = await lists.PublishAsync(list, caller.Operation("发布清单", Post, "workbench"), ct);
        if (done.Problem is not { } problem)
        {
            return Redirect($"/workbench/lists/{Kind}");
        }

        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        return Page();
    }

    private IEnumerable<ListEntry> Typed()
    {
        for (var at = 0; at < Most && Request.Form.ContainsKey($"e[{at}].name"); at++)
        {
            string Text(string name) => Request.Form[$"e[{at}].{name}"].ToString().Trim();
            yield return new ListEntry(Text("name"), Text("note"), Text("basis"), Text("department"),
                [.. Text("items").Split([.. ElementText.Separators, ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);
        }
    }
}
