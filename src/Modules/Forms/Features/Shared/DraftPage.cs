using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Conditions;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Forms.Features.Shared;

/// <summary>What every page of the designer stands on: the draft, and one way to change it.</summary>
internal abstract class DraftPage(DraftBook book, IElements elements, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The revision that the page was drawn from.</summary>
    [BindProperty]
    public int Revision { get; set; }

    public DraftRow Draft { get; private set; } = null!;

    public FormSource Form { get; private set; } = null!;

    public IElements Elements => elements;

    public RuleWords Words => new(Form, elements);

    public string Home => $"/workbench/form-drafts/{Id}";

    public bool Saved => Request.Query["saved"] == "true";

    /// <summary>Whether what the page is about is in the draft as it is now: somebody else may have taken it out meanwhile.</summary>
    protected virtual bool StillThere => true;

    protected DraftBook Book => book;

    protected Caller Caller => caller;

    protected async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await book.FindAsync(Id, ct) is not { } draft)
        {
            return false;
        }

        // It was written by this program: if it can't be read, that is no slip of the reader's.
        (Draft, Form) = (draft, Definition.Read<FormSource>(draft.Body).Value);
        return true;
    }

    /// <summary>Changes the draft as it was when the page was drawn; refused when somebody else changed it since.</summary>
    protected async Task<Result<FormSource>> ChangeAsync(Func<FormSource, Result<FormSource>> change, CancellationToken ct)
    {
        var changed = Draft.Revision == Revision ? change(Form) : FormProblems.DraftChanged;
        var saved = changed.IsOk ? await book.SaveAsync(Id, Revision, changed.Value, Operation("修改表单"), ct) : changed.Problem!;
        return saved.Problem is { } problem ? await ToldAsync(problem, ct) : changed;
    }

    protected OperationContext Operation(string why) => caller.Operation(why, caller.Posts.First(post => post.Permissions.Contains(Permissions.Design)), "workbench");

    /// <summary>The page again with what was typed and why it wasn't saved; pressing once more goes on from the draft as it is now.</summary>
    protected IActionResult Refused(Problem problem)
    {
        if (!StillThere)
        {
            return NotFound();
        }

        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        return Page();
    }

    protected IActionResult Done(Result<FormSource> changed, string href) => changed.Problem is { } problem ? Refused(problem) : Redirect(href);

    private async Task<Problem> ToldAsync(Problem problem, CancellationToken ct) => problem.Code == FormProblems.DraftChanged.Code && await LoadAsync(ct)
        ? problem.With($"{Draft.UpdatedByName}，{ChineseDate.Moment(new DateTimeOffset(Draft.UpdatedAt, TimeSpan.Zero))}")
        : problem;
}
