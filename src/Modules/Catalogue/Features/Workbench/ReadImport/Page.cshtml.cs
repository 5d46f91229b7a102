using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Domain.Exchange;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Workbench.ReadImport;

/// <summary>One import: how far it is, everything that is wrong in it, and who has to decide now.</summary>
[ForStaff(Permissions.Manage, Permissions.ReviewOrganisation, Permissions.ReviewLegal)]
internal sealed class ReadImportPage(ImportBook imports, Caller caller) : PageModel
{
    private const int Size = 200;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ImportRow Import { get; private set; } = null!;

    public ImportSummary Summary => ImportBook.Summary(Import);

    public IReadOnlyList<ImportFault> Faults { get; private set; } = [];

    public int Pages { get; private set; }

    /// <summary>Something is going on: the page comes again by itself.</summary>
    public bool IsBusy => Import.Stage is ImportStage.Waiting or ImportStage.Checking or ImportStage.Applying;

    public int Percent => Import.Rows == 0 ? 0 : Import.Done * 100 / Import.Rows;

    public Post? Decides => Post(Import.Stage switch
    {
        ImportStage.Checked or ImportStage.Refused => Permissions.Manage,
        ImportStage.Organisation => Permissions.ReviewOrganisation,
        ImportStage.Legal => Permissions.ReviewLegal,
        _ => "",
    });

    public static string Name(ImportStage stage) => stage switch
    {
        ImportStage.Waiting => "等待检查",
        ImportStage.Checking => "正在检查",
        ImportStage.Refused => "有问题，没有导入",
        ImportStage.Checked => "没有问题，可以送审",
        ImportStage.Organisation => "待机构编制审核",
        ImportStage.Legal => "待法制审核",
        ImportStage.Applying => "正在导入",
        ImportStage.Done => "已导入",
        ImportStage.Dropped => "已退回或者放弃",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    /// <param name="act"><c>send</c>, <c>drop</c>, <c>approve</c> or <c>return</c>.</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var decided = act switch { "send" => DraftAct.Sent, "approve" => DraftAct.Approved, "return" => DraftAct.Returned, _ => DraftAct.Dropped };
        if (Decides is not { } post)
        {
            return Forbid();
        }

        var done = await imports.DecideAsync(Id, decided, Note ?? "", caller.Operation("导入事项", post, "workbench"), ct);
        if (done.Problem is not { } problem)
        {
            return RedirectToPage();
        }

        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        return Page();
    }

    private Post? Post(string permission) => caller.Posts.FirstOrDefault(post => post.Permissions.Contains(permission) && post.Covers(Import.Place));

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await imports.FindAsync(Id, ct) is not { } import || !caller.Posts.Any(post => post.Covers(import.Place)))
        {
            return false;
        }

        Import = import;
        var all = ImportBook.Faults(import);
        Pages = (all.Count + Size - 1) / Size;
        Number = Math.Clamp(Number, 1, Math.Max(1, Pages));
        Faults = [.. all.Skip((Number - 1) * Size).Take(Size)];
        return true;
    }
}
