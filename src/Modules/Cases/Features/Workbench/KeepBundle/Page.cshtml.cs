using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Bundles;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.KeepBundle;

/// <summary>Everything that a bundle may come to, in every way of answering; and its file, to change and to publish as a new version.</summary>
[ForStaff(CasePermissions.Bundles)]
[RequestSizeLimit(2 * 1024 * 1024)]
internal sealed class KeepBundlePage(BundleBook book, BundlePublishing publishing, BundleReviews reviews, Caller caller) : PageModel
{
    public const string New = "new";

    [FromRoute(Name = "code")]
    public string Code { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "请写定义，或者从列表里选一件事来改")]
    public string? Definition { get; set; }

    [BindProperty]
    [StringLength(200, ErrorMessage = "原因最多写 200 字")]
    public string? Reason { get; set; }

    public BundleReview? Review { get; private set; }

    public Problem? Problem { get; private set; }

    /// <summary>Set when what was typed was looked through, and not what is published.</summary>
    public bool IsTyped { get; private set; }

    public string Heading => Review is { } review && !IsTyped ? review.Bundle.Name : Code == New ? "新的一件事" : "改一件事";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Code == New)
            return Page();
        if (book.Find(Code) is not { } bundle)
            return NotFound();
        Definition = await publishing.NextAsync(Code, ct);
        Review = await reviews.OfAsync(bundle, ct);
        return Page();
    }

    /// <summary>The published file, to take elsewhere.</summary>
    public async Task<IActionResult> OnGetFileAsync(CancellationToken ct) => await publishing.NextAsync(Code, ct) is { } json
        ? File(System.Text.Encoding.UTF8.GetBytes(json), "application/json", $"{Code}.json")
        : NotFound();

    /// <param name="act"><c>check</c> or <c>publish</c>: the button pressed.</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken ct)
    {
        IsTyped = true;
        if (act == "publish" && string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "请写原因，它会留在记录里");
        if (!ModelState.IsValid)
            return Judged(422);
        var code = Code == New ? null : Code;
        var done = act == "publish"
            ? await publishing.PublishAsync(Definition!, code, caller.Operation($"发布一件事：{Reason}", caller.Posts.First(post => post.Permissions.Contains(CasePermissions.Bundles)), "workbench"), ct)
            : await publishing.ReviewAsync(Definition!, code, ct);
        if (done.IsOk && act == "publish")
            return Redirect($"/workbench/bundles/{done.Value.Bundle.Code}");
        Review = done.IsOk ? done.Value : null;
        Problem = done.Problem;
        return Judged(Problem?.Status ?? 200);
    }

    private PageResult Judged(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
