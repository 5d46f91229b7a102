using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Workbench.KeepWords;

/// <summary>Everyday words: how people say it, and how items write it. A change counts for the next search.</summary>
[ForStaff(Permissions.Manage)]
internal sealed class KeepWordsPage(Synonyms synonyms, PublishedItems published, Caller caller) : PageModel
{
    private const int Most = 60;
    private const int Tried = 5;

    /// <summary>Null for a new group.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public string? Say { get; set; }

    [BindProperty]
    public string? Means { get; set; }

    [BindProperty]
    public long Revision { get; set; }

    /// <summary>Shows only groups that hold this.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Holding { get; set; }

    public IReadOnlyList<SynonymRow> Rows { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>What a search for the first everyday word finds now.</summary>
    public IReadOnlyList<FoundItem> Found { get; private set; } = [];

    public string? Try => SynonymText.Parts(Say ?? "").FirstOrDefault()?.Replace('+', ' ');

    public async Task<IActionResult> OnGetAsync(string? say, CancellationToken ct)
    {
        if (Id is { } id)
        {
            if (await synonyms.FindAsync(id, ct) is not { } row)
            {
                return NotFound();
            }

            (Say, Means, Revision) = (row.Say, row.Means, row.Revision);
        }
        else
        {
            Say = say;
        }

        return await ShowAsync(ct);
    }

    /// <param name="act"><c>save</c> or <c>remove</c>: the button pressed.</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken ct)
    {
        var operation = caller.Operation("维护搜索的日常说法", caller.Posts.First(post => post.Permissions.Contains(Permissions.Manage)), "workbench");
        Result<Guid> done = act == "remove" && Id is { } id
            ? await synonyms.RemoveAsync(id, Revision, operation, ct) is { Problem: { } problem } ? problem : id
            : await synonyms.SaveAsync(Id, new SynonymInput(Say, Means), Revision, operation, ct);
        if (!done.IsOk)
        {
            ModelState.Add(done.Problem!);
            Response.StatusCode = done.Problem!.Status;
            return await ShowAsync(ct);
        }

        // Other nodes hear of it from the record; this one searches by it at once.
        await published.ShowWordsAsync(ct);
        return Redirect(act == "remove" ? "/workbench/queries/words" : $"/workbench/queries/words/{done.Value}");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var rows = await synonyms.ListAsync(Holding, ct);
        (Rows, Count) = ([.. rows.Take(Most)], rows.Count);
        Found = Try is { } words ? published.Search(new SearchRequest(words) { Take = Tried }).Hits : [];
        return Page();
    }
}
