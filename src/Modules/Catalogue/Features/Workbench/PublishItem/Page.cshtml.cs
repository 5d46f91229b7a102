using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Domain;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Workbench.PublishItem;

/// <summary>Edits an item's file, checks it with every fault named, and publishes it as a new version.</summary>
[ForStaff(Permissions.Manage)]
[RequestSizeLimit(1024 * 1024)]
internal sealed class PublishItemPage(PublishedItems published, Publication publication, FormFactsNow facts, Caller caller) : PageModel
{
    public const string New = "new";

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public string? Definition { get; set; }

    public Item? Current { get; private set; }

    public Problem? Problem { get; private set; }

    /// <summary>What was checked and found right.</summary>
    public Item? Checked { get; private set; }

    /// <summary>What must be told of its code, for instance that it is of the older kind; null when nothing.</summary>
    public string? CodeNote => Checked is { } item ? ItemCode.Parse(item.BasicCode, facts.Facts.Codes).Value.Note : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Current = await published.PublishedAsync(Slug, ct);
        if (Current is null && Slug != New)
        {
            return NotFound();
        }

        Definition = Current is { } item ? ItemFile.Next(item) : "";
        return Page();
    }

    /// <param name="act"><c>check</c> or <c>publish</c>: the button pressed.</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken ct)
    {
        Current = await published.PublishedAsync(Slug, ct);
        var taken = published.Shelf;
        var fits = publication.Check(Definition ?? "").Then(item => Fits(item, taken.Find(item.Slug) is null));
        return act == "publish" ? await PublishAsync(fits, ct) : Judged(fits);
    }

    private async Task<IActionResult> PublishAsync(Result<Item> fits, CancellationToken ct)
    {
        var post = caller.Posts.First(post => post.Permissions.Contains(Permissions.Manage));
        var done = fits.IsOk ? await publication.PublishAsync(Definition!, caller.Operation("发布事项", post, "workbench"), ct) : fits;
        if (!done.IsOk)
        {
            return Judged(done);
        }

        // Other nodes hear of it from the record; this one shows it at once.
        await published.ShowAsync([done.Value.Id], ct);
        return Redirect("/workbench/items");
    }

    /// <summary>One page publishes one item: a file of another one pasted here is a slip.</summary>
    private Result<Item> Fits(Item item, bool isNew) => Slug == New && isNew || item.Slug == Slug
        ? item
        : CatalogueProblems.Definition.With([new FieldError("slug", Slug == New
            ? $"已经有叫“{item.Slug}”的事项，请回到列表点“改一版”"
            : $"这里改的是“{Slug}”，文件里写的是“{item.Slug}”")]);

    private PageResult Judged(Result<Item> result)
    {
        Problem = result.Problem;
        Checked = result.IsOk ? result.Value : null;
        Response.StatusCode = Problem?.Status ?? 200;
        return Page();
    }
}
