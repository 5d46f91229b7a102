using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Showing;
using Tongban.Kernel;
using Tongban.Kernel.Processes;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.ActFrame;

/// <summary>What stands above every act's form: which case, what happens, on what ground.</summary>
internal sealed record ActHead(Guid CaseId, string Number, string Applicant, string Item, string State, string Title, string Consequence, string? Article);

/// <summary>A page on which an official performs one act: shows the consequence, takes what the act requires, and goes back to the case.</summary>
internal abstract class ActPage(Desk desk, Caller caller) : PageModel
{
    protected const int Longest = 2000;
    protected const string TooLong = "最多写 2000 字，请精简，或者作为附件上传";

    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    /// <summary>The task that asks for the act; null for acts beside the process.</summary>
    [BindProperty(SupportsGet = true, Name = "task")]
    public string? TaskKey { get; set; }

    [BindProperty(SupportsGet = true, Name = "do")]
    public string? Do { get; set; }

    [BindProperty]
    [StringLength(Longest, ErrorMessage = TooLong)]
    public string? Reasons { get; set; }

    public ActHead Head { get; private set; } = null!;

    public OpenCase Open { get; private set; } = null!;

    protected Caller Caller => caller;

    protected Desk Cases => desk;

    /// <summary>The legal act; null when the action only moves work on.</summary>
    protected virtual Act? Act => null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (Open.Case.Conduct.IsRecused(caller.AccountId))
            return Refused(CaseProblems.Recused);
        if (Act is { } act && !ActRules.Of(act).AllowedFrom(Open.Case.State))
            return Refused(CaseProblems.CannotAct.With($"现在：{Open.Case.State.Name()}"));
        await PrepareAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (ModelState.IsValid && await SaidAsync(ct) is { } said)
        {
            var result = await desk.DoAsync(caller, Id, Work(), said, ct);
            return result.IsOk ? Redirect($"/workbench/cases/{Id}?done={(Act is { } act ? ActRules.Of(act).Code : Do)}") : Refused(result.Problem!);
        }

        Response.StatusCode = 422;
        return Page();
    }

    /// <summary>Shows the form again with what was typed, for a button of the page's own.</summary>
    protected async Task<IActionResult> AgainAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        Response.StatusCode = 422;
        return Page();
    }

    /// <summary>What the official said; null when something of it is wrong and stands in the model state.</summary>
    protected virtual Task<ActInput?> SaidAsync(CancellationToken ct) => Task.FromResult<ActInput?>(Said());

    protected ActInput Said() => new(ActBy.System) { Reasons = Reasons };

    /// <summary>Fills the form before it is first shown.</summary>
    protected virtual Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Papers that came with the act, for instance photographs of a survey.</summary>
    protected IReadOnlyList<MaterialRow> Papers { get; set; } = [];

    private DeskWork Work() => new(Head.Title, Permission(), Act, TaskKey, Do, Papers);

    private string Permission() => Act is { } act
        ? ActRules.Of(act).Permission!
        : ActionOf(Open) is { } action ? CaseActions.PermissionOf(WorkOf(Open)!, action) : CasePermissions.View;

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await desk.SeeAsync(caller, Id, ct) is not { } open)
            return false;
        Open = open;
        var rule = Act is { } act ? ActRules.Of(act) : null;
        var action = ActionOf(open);
        var licensed = open.Rules.Regime.GoverningLaw.EndsWith("行政许可法", StringComparison.Ordinal);
        Head = new ActHead(
            Id, open.Row.Number, open.Row.ApplicantName, open.Row.ItemName, open.Case.State.Name(),
            action?.Label ?? rule?.Name ?? "办理", action?.Consequence ?? rule?.Consequence ?? "",
            licensed && rule?.Article is { } article ? $"行政许可法{article}" : null);
        await LoadedAsync(ct);
        return true;
    }

    private Work? WorkOf(OpenCase open) => open.Case.Process.Tasks.FirstOrDefault(task => task.TaskId == TaskKey) is { } task
        ? open.Rules.Process.Node(task.NodeId).Work
        : null;

    /// <summary>The process wants words with this action, whatever the act itself requires.</summary>
    public bool NeedsOpinion => ActionOf(Open)?.Requires.Any(need => need is "opinion" or "reason") ?? false;

    private TaskAction? ActionOf(OpenCase open) => WorkOf(open)?.Actions.FirstOrDefault(action => action.Name == Do);

    /// <summary>Reads what the page shows besides, whether it is shown for the first time or again.</summary>
    protected virtual Task LoadedAsync(CancellationToken ct) => Task.CompletedTask;

    private PageResult Refused(Problem problem)
    {
        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        return Page();
    }
}
