using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Workbench.CompareVersions;

/// <summary>Any two versions of an item, or a version and the directory that it was taken from, side by side.</summary>
[ForStaff(Permissions.Manage, Permissions.ReviewOrganisation, Permissions.ReviewLegal)]
internal sealed class CompareVersionsPage(Versions versions, CodeBook codes, Caller caller) : PageModel
{
    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Left { get; private set; } = "";

    public string Right { get; private set; } = "";

    public IReadOnlyList<Change> Changes { get; private set; } = [];

    /// <param name="slug">The item.</param>
    /// <param name="from">A version; 0 is the directory.</param>
    /// <param name="to">A version.</param>
    public async Task<IActionResult> OnGetAsync(string slug, int from, int to, CancellationToken ct)
    {
        var lines = await versions.OfAsync(slug, ct);
        if (lines.FirstOrDefault(line => line.Version == to) is not { } right || !caller.Posts.Any(post => post.Covers(right.Place)))
        {
            return NotFound();
        }

        var before = from == 0 && right.Directory is { } directory
            ? await versions.DirectoryAsync(right.BasicCode, directory, ct)
            : lines.Any(line => line.Version == from) ? await versions.FileAsync(right.Id, from, ct) : null;
        if (before is null)
        {
            return NotFound();
        }

        (Slug, Name, Left, Right) = (slug, right.Name, from == 0 ? $"基本目录第 {right.Directory} 版" : $"第 {from} 版", $"第 {to} 版");
        Changes = ItemDiff.Between(before, (await versions.FileAsync(right.Id, to, ct))!, codes.Sets);
        return Page();
    }
}
