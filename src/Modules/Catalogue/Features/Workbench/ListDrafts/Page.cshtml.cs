using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Features.Shared;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Workbench.ListDrafts;

/// <summary>Drafts by stage: what is being edited, what waits for which office, what was published.</summary>
[ForStaff(Permissions.Manage, Permissions.ReviewOrganisation, Permissions.ReviewLegal)]
internal sealed class ListDraftsPage(Store store, Caller caller) : PageModel
{
    private const int Most = 200;

    [BindProperty(SupportsGet = true, Name = "stage")]
    public DraftStage? Stage { get; set; }

    public IReadOnlyList<DraftRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<DraftStage, int> Counts { get; private set; } = new Dictionary<DraftStage, int>();

    /// <summary>Where the caller has something to do comes first.</summary>
    private DraftStage Own => caller.Has(Permissions.Manage) ? DraftStage.Editing : caller.Has(Permissions.ReviewOrganisation) ? DraftStage.Organisation : DraftStage.Legal;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Stage ??= Own;
        await using var db = store.Read();
        var stems = caller.Posts.Where(post => post.Permissions.Any(permission => permission.StartsWith("catalogue.", StringComparison.Ordinal))).Select(post => Domain.Editing.Places.Stem(post.Place)).ToList();
        Counts = (await db.Set<DraftRow>().Where(row => row.OpenKey != null).Select(row => new { row.Stage, row.Place }).ToListAsync(ct))
            .Where(row => stems.Exists(stem => row.Place.StartsWith(stem, StringComparison.Ordinal)))
            .GroupBy(row => row.Stage).ToDictionary(group => group.Key, group => group.Count());
        var rows = await db.Set<DraftRow>().Where(row => row.Stage == Stage).OrderByDescending(row => row.UpdatedAt).Take(Most * 5).ToListAsync(ct);
        Rows = [.. rows.Where(row => caller.Looks(row) is not null).Take(Most)];
    }
}
