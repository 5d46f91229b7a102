using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Bundles;
using Tongban.Cases.Domain.Bundles;
using Tongban.Cases.Features.Portal.Bundles;
using Tongban.Cases.Window;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Window.NewBundle;

/// <summary>One matter 一件事 at the window: the questions that decide what belongs, and who came.</summary>
[ForStaff(CasePermissions.Reception)]
internal sealed class NewBundleReceptionPage(WindowDesk desk, BundleBook book, Arrivals arrivals, Receptions receptions) : PageModel, IReceiving
{
    public WindowDesk Desk => desk;

    public Bundle Bundle { get; private set; } = null!;

    public JsonObject Answers { get; private set; } = [];

    /// <summary>What the answers come to; null while questions are open.</summary>
    public BundlePlan? Plan { get; private set; }

    public Problem? Refusal { get; private set; }

    public IReadOnlyList<Choice> Villagers { get; private set; } = [];

    public IReadOnlyList<SubjectKind> ApplicantKinds => Plan?.Items[0].Item.ApplicantKinds ?? [];

    public IEnumerable<BundleQuestion> Asked => Bundle.Questions.Where(question => question.Applies(Answers));

    [BindProperty]
    public WalkIn Came { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "villager")]
    public Guid? Villager { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!await LoadAsync(code, ct))
            return NotFound();
        Came.For = ApplicantKinds.Contains(SubjectKind.Person) ? WalkIn.ForSelf : WalkIn.ForCompany;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (!await LoadAsync(code, ct))
            return NotFound();
        if (Plan is null)
            return Page();
        var came = await arrivals.CheckAsync(Came, Villager, ct);
        if (came.IsOk)
        {
            var begun = await receptions.BeginAsync(desk.Caller, desk.Post, Bundle, Answers, came.Value, ct);
            if (begun.IsOk)
                return Redirect(WindowLinks.Form(begun.Value.Id));
            came = begun.Problem!;
        }

        ModelState.Add(came.Problem!, came.Problem!.Fields.Any(field => field.Path == nameof(Villager)) ? "" : "Came.");
        Response.StatusCode = came.Problem!.Status;
        return Page();
    }

    private async Task<bool> LoadAsync(string code, CancellationToken ct)
    {
        if (book.Find(code) is not { } bundle)
            return false;
        Bundle = bundle;
        Answers = BundleAnswers.Of(bundle, key => Request.Query[key]);
        Villagers = await arrivals.VillagersAsync(ct);
        if (bundle.Open(Answers).Any())
            return true;
        var plan = await book.PlanAsync(bundle, Answers, ct);
        Plan = plan.IsOk && plan.Value.Items.Count > 0 ? plan.Value : null;
        Refusal = plan.Problem ?? (Plan is null ? BundleProblems.NothingBelongs : null);
        return true;
    }
}
