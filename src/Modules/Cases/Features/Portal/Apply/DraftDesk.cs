using Microsoft.AspNetCore.Mvc;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.Apply;

/// <summary>What every page of an application needs: the draft, and only for whom it belongs to.</summary>
internal sealed class DraftDesk(DraftStore drafts, Submit submit, FormFactsNow formFacts, Caller caller)
{
    public Caller Caller => caller;

    public FormFacts Facts => formFacts.Facts;

    public OperationContext Operation(string why) => caller.Operation(why);

    public Task<Draft?> FindAsync(Guid id, CancellationToken ct) => drafts.FindAsync(id, caller.AccountId, ct);

    /// <summary>Where somebody goes whose draft is gone: to the case that it became, or to a page that says so.</summary>
    public async Task<IActionResult> GoneAsync(Guid id, CancellationToken ct) =>
        await submit.EarlierAsync(id, caller.AccountId, ct) is not null
            ? new RedirectResult(ApplyLinks.Done(id))
            : new NotFoundResult();
}

/// <summary>Addresses of an application's pages.</summary>
internal static class ApplyLinks
{
    public static string Start(string slug) => $"/apply/{slug}";

    public static string Tasks(Guid id) => $"/apply/d/{id}";

    public static string Page(Guid id, string page) => $"/apply/d/{id}/{page}";

    public static string Materials(Guid id) => Page(id, "materials");

    public static string Check(Guid id) => Page(id, "check");

    public static string Sheet(Guid id) => Page(id, "sheet");

    /// <summary>Where the applicant says that what a register gave is wrong.</summary>
    public static string Contest(Guid id, FormField field) => $"{Page(id, "contest")}?field={Uri.EscapeDataString(field.Key)}";

    public static string Done(Guid id) => Page(id, "done");
}

/// <summary>The way through an application: the pages that this applicant sees, then materials, then checking.</summary>
internal sealed record Journey(Draft Draft, IReadOnlyList<FormPage> Pages, FormFacts Facts)
{
    public static Journey Of(Draft draft, FormFacts facts) => new(draft, FormView.VisiblePages(draft.Form, draft.Data, facts), facts);

    public IReadOnlyList<FieldError> FaultsOf(FormPage page) => FormCheck.Page(Draft.Form, page, FormView.Counted(Draft.Form, Draft.Data, Facts), Facts);

    /// <summary>True when somebody has been on the page, or a register has filled all of it.</summary>
    public bool IsComplete(FormPage page) => FaultsOf(page).Count == 0;

    public string After(FormPage page) => Pages.SkipWhile(other => other.Code != page.Code).Skip(1).FirstOrDefault() is { } next
        ? ApplyLinks.Page(Draft.Id, next.Code)
        : ApplyLinks.Materials(Draft.Id);

    public string Before(FormPage page) => Pages.TakeWhile(other => other.Code != page.Code).LastOrDefault() is { } previous
        ? ApplyLinks.Page(Draft.Id, previous.Code)
        : ApplyLinks.Tasks(Draft.Id);

    public string First => Pages.FirstOrDefault(page => !IsComplete(page)) is { } page ? ApplyLinks.Page(Draft.Id, page.Code) : ApplyLinks.Materials(Draft.Id);
}
