using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Drafts;
using Tongban.Catalogue.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.Apply.Start;

/// <summary>In whose name, and what will be asked: the last stop before an application begins.</summary>
[ForPerson(2)]
internal sealed class StartPage(ICatalogue catalogue, Begin begin, DraftStore drafts, Caller caller) : PageModel
{
    public Item Item { get; private set; } = null!;

    public IReadOnlyList<Draft> Unfinished { get; private set; } = [];

    public Subject ActingFor => caller.ActingFor!;

    /// <summary>Whether the present identity may apply for this item.</summary>
    public bool Fits => Item.ApplicantKinds.Contains(ActingFor.Kind);

    public Problem? Refusal { get; private set; }

    /// <summary>What the guide's situation questions were answered with, carried along in the address.</summary>
    public IEnumerable<KeyValuePair<string, string>> Answers =>
        from situation in Item.Situations
        from value in Request.Query[situation.Key]
        where situation.Options.Any(option => option.Key == value)
        select KeyValuePair.Create(situation.Key, value);

    public Task<IActionResult> OnGetAsync(string slug, CancellationToken ct) => ShowAsync(slug, ct);

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken ct)
    {
        var draft = await begin.RunAsync(slug, key => Request.Form[key].OfType<string>(), caller, caller.Operation("开始申请"), ct);
        if (draft.IsOk)
        {
            return Redirect(ApplyLinks.Tasks(draft.Value.Id));
        }

        Refusal = draft.Problem;
        Response.StatusCode = draft.Problem!.Status;
        return await ShowAsync(slug, ct);
    }

    private async Task<IActionResult> ShowAsync(string slug, CancellationToken ct)
    {
        if (await catalogue.PublishedAsync(slug, ct) is not { IsOnline: true } item)
        {
            return NotFound();
        }

        Item = item;
        Unfinished = [.. (await drafts.OfAsync(caller.AccountId, ct)).Where(draft => draft.Item.Id == item.Id)];
        return Page();
    }
}
