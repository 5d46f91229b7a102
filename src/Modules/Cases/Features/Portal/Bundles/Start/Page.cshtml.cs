using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Bundles;
using Tongban.Cases.Domain.Bundles;
using Tongban.Cases.Drafts;
using Tongban.Cases.Features.Portal.Apply;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.Bundles.Start;

/// <summary>In whose name, and what will be asked: the last stop before an application for one matter begins.</summary>
[ForPerson(2)]
internal sealed class StartBundlePage(BundleBook book, BeginBundle begin, DraftStore drafts, Caller caller) : PageModel
{
    public Bundle Bundle { get; private set; } = null!;

    public JsonObject Answers { get; private set; } = [];

    public BundlePlan Plan { get; private set; } = null!;

    public IReadOnlyList<Draft> Unfinished { get; private set; } = [];

    public Problem? Refusal { get; private set; }

    public Subject ActingFor => caller.ActingFor!;

    public string Here => BundleLinks.Start(Bundle.Code) + Request.QueryString;

    public bool Fits => Plan.Items.Count > 0 && Plan.Items[0].Item.ApplicantKinds.Contains(ActingFor.Kind);

    public Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => ShowAsync(code, ct);

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (book.Find(code) is not { } bundle)
        {
            return NotFound();
        }

        var draft = await begin.RunAsync(bundle, BundleAnswers.Of(bundle, key => Request.Query[key]), caller, caller.Operation("开始申请一件事"), ct);
        if (draft.IsOk)
        {
            return Redirect(ApplyLinks.Tasks(draft.Value.Id));
        }

        Refusal = draft.Problem;
        Response.StatusCode = draft.Problem!.Status;
        return await ShowAsync(code, ct);
    }

    private async Task<IActionResult> ShowAsync(string code, CancellationToken ct)
    {
        if (book.Find(code) is not { } bundle)
        {
            return NotFound();
        }

        Bundle = bundle;
        Answers = BundleAnswers.Of(bundle, key => Request.Query[key]);
        var plan = await book.PlanAsync(bundle, Answers, ct);
        if (bundle.Open(Answers).Any() || !plan.IsOk)
        {
            return Redirect(BundleLinks.Choose(code) + Request.QueryString);
        }

        Plan = plan.Value;
        Unfinished = [.. (await drafts.OfAsync(caller.AccountId, ct)).Where(draft => draft.Bundle?.Bundle.Code == code)];
        return Page();
    }
}
