using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Window;
using Tongban.Catalogue.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Window.New;

/// <summary>Who came, for whom, and what they need to have with them; the papers' list follows the situation before anything is typed.</summary>
[ForStaff(CasePermissions.Reception)]
internal sealed class NewReceptionPage(WindowDesk desk, ICatalogue catalogue, Arrivals arrivals, Receptions receptions) : PageModel, IReceiving
{
    public WindowDesk Desk => desk;

    public Item Item { get; private set; } = null!;

    public SituationAnswers Answers { get; private set; } = SituationAnswers.None;

    public IReadOnlyList<MaterialNeed> Needs { get; private set; } = [];

    public IReadOnlyList<Choice> Villagers { get; private set; } = [];

    [BindProperty]
    public WalkIn Came { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "villager")]
    public Guid? Villager { get; set; }

    public IReadOnlyList<SubjectKind> ApplicantKinds => Item.ApplicantKinds;

    public IEnumerable<KeyValuePair<string, string>> Carried =>
        from situation in Item.Situations
        from option in situation.Options
        where Answers.Has(situation.Key, option.Key)
        select KeyValuePair.Create(situation.Key, option.Key);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        if (!await LoadAsync(slug, key => Request.Query[key].OfType<string>(), ct))
            return NotFound();
        Came.For = Item.ApplicantKinds.Contains(SubjectKind.Person) ? WalkIn.ForSelf : WalkIn.ForCompany;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken ct)
    {
        if (!await LoadAsync(slug, key => Request.Form[key].OfType<string>(), ct))
            return NotFound();
        var came = await arrivals.CheckAsync(Came, Villager, ct);
        if (came.IsOk)
        {
            var begun = await receptions.BeginAsync(desk.Caller, desk.Post, slug, key => Request.Form[key].OfType<string>(), came.Value, ct);
            if (begun.IsOk)
                return Redirect(WindowLinks.Form(begun.Value.Id));
            came = begun.Problem!;
        }

        ModelState.Add(came.Problem!, came.Problem!.Fields.Any(field => field.Path == nameof(Villager)) ? "" : "Came.");
        Response.StatusCode = came.Problem!.Status;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, Func<string, IEnumerable<string>> chosen, CancellationToken ct)
    {
        if (await catalogue.PublishedAsync(slug, ct) is not { IsOnline: true } item)
            return false;
        Item = item;
        Answers = SituationAnswers.Of(item, chosen);
        Needs = catalogue.MaterialsFor(item, Answers);
        Villagers = await arrivals.VillagersAsync(ct);
        return true;
    }
}
