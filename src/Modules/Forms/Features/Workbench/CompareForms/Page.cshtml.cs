using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Designing;
using Tongban.Platform.Security;

namespace Tongban.Forms.Features.Workbench.CompareForms;

/// <summary>Two versions of a form side by side in words; without a second one the draft against the newest.</summary>
[ForStaff(Permissions.Design)]
internal sealed class CompareFormsPage(Versions versions, DraftBook book, IElements elements) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>A version; the newest when null.</summary>
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    /// <summary>A version; the draft when null.</summary>
    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    public FormSource Before { get; private set; } = null!;

    public FormSource After { get; private set; } = null!;

    public DraftRow? Draft { get; private set; }

    public IReadOnlyList<int> Known { get; private set; } = [];

    public IReadOnlyList<FormChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Known = [.. (await versions.OfAsync(Code, ct)).Select(row => row.Version)];
        Draft = Known.Count > 0 ? await book.OfAsync(Code, ct) : null;
        var before = await versions.SourceAsync(Code, From, ct);
        var after = To is null && Draft is not null ? Definition.Read<FormSource>(Draft.Body) : await versions.SourceAsync(Code, To, ct);
        if (!before.IsOk || !after.IsOk)
        {
            return NotFound();
        }

        (Before, After) = (before.Value, after.Value);
        Changes = FormChanges.Between(Before, After, elements);
        return Page();
    }
}
