using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Forms.Features.Workbench.ReadForm;

/// <summary>One published form: its versions, who uses it, and where a new version begins.</summary>
[ForStaff(Permissions.Design)]
internal sealed class ReadFormPage(Versions versions, DraftBook book, IEnumerable<IFormUses> users, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public IReadOnlyList<DefinitionRow> Rows { get; private set; } = [];

    public IReadOnlyList<FormUse> Uses { get; private set; } = [];

    public DraftRow? Draft { get; private set; }

    public bool Published => Request.Query["published"] == "true";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Rows = await versions.OfAsync(Code, ct);
        if (Rows.Count == 0)
        {
            return NotFound();
        }

        Draft = await book.OfAsync(Code, ct);
        foreach (var user in users)
        {
            Uses = [.. Uses, .. await user.OfAsync(Code, ct)];
        }

        return Page();
    }

    /// <summary>Begins a draft from the newest version, or joins the one that is open.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var source = await versions.SourceAsync(Code, null, ct);
        if (!source.IsOk)
        {
            return NotFound();
        }

        var post = caller.Posts.First(post => post.Permissions.Contains(Permissions.Design));
        var begun = await book.BeginAsync(source.Value, source.Value.Version, caller.Operation("改一版表单", post, "workbench"), ct);
        return Redirect($"/workbench/form-drafts/{begun.Value.Id}{(begun.Value.New ? "" : "?joined=true")}");
    }
}
