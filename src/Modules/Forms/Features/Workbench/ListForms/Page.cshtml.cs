using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Forms.Data;
using Tongban.Platform.Security;

namespace Tongban.Forms.Features.Workbench.ListForms;

/// <summary>All forms with their newest version and the draft that is open, if any.</summary>
[ForStaff(Permissions.Design)]
internal sealed class ListFormsPage(Versions versions, DraftBook book) : PageModel
{
    public IReadOnlyList<DefinitionRow> Rows { get; private set; } = [];

    public IReadOnlyList<DraftRow> Drafts { get; private set; } = [];

    public bool Dropped => Request.Query["dropped"] == "true";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = [.. (await versions.AllAsync(ct)).DistinctBy(row => row.Code).OrderByDescending(row => row.PublishedAt).ThenBy(row => row.Code, StringComparer.Ordinal)];
        Drafts = await book.AllAsync(ct);
    }

    public DraftRow? DraftOf(string code) => Drafts.FirstOrDefault(draft => draft.Code == code);
}
