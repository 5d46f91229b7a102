using Microsoft.AspNetCore.Mvc;
using Tongban.Cases.Domain;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Cases.Window;

/// <summary>What every page of a reception needs: the clerk, their post, and the draft only for whoever receives.</summary>
internal sealed class WindowDesk(DraftStore drafts, Submit submit, FormFactsNow formFacts, Caller caller, TimeProvider time)
{
    public Caller Caller => caller;

    public Post Post => caller.Posts.First(post => post.Permissions.Contains(CasePermissions.Reception));

    /// <summary>A village point applies only for those who entrusted it.</summary>
    public bool IsVillage => Post.Role == Posts.Role(Posts.Village);

    public string Channel => IsVillage ? Reception.AtVillage : Reception.AtWindow;

    public DateTimeOffset Now => time.GetUtcNow();

    public FormFacts Facts => formFacts.At(Now);

    public OperationContext Operation(Draft draft, string why) => Receptions.Operation(caller, Post, draft.Parties, why);

    public async Task<Draft?> FindAsync(Guid id, CancellationToken ct) =>
        await drafts.FindAsync(id, caller.AccountId, ct) is { Parties.Reception: not null } draft ? draft : null;

    /// <summary>Where a clerk goes whose reception is over: to its end, or to a page that says there is none.</summary>
    public async Task<IActionResult> GoneAsync(Guid id, CancellationToken ct) =>
        await submit.EarlierAsync(id, caller.AccountId, ct) is not null ? new RedirectResult(WindowLinks.Done(id)) : new NotFoundResult();
}

/// <summary>Addresses of the window's pages.</summary>
internal static class WindowLinks
{
    public const string Home = "/workbench/window";
    public const string HandOut = "/workbench/window/hand-out";
    public const string Supplements = "/workbench/window/supplements";
    public const string PreReview = "/workbench/window/pre-review";
    public const string Shift = "/workbench/window/shift";
    public const string Entrusted = "/workbench/window/entrusted";

    public static string New(string slug) => $"/workbench/window/new/{slug}";

    public static string NewBundle(string code) => $"/workbench/window/bundle/{code}";

    public static string Form(Guid id) => $"/workbench/window/r/{id}";

    public static string Papers(Guid id) => $"/workbench/window/r/{id}/papers";

    public static string Finish(Guid id) => $"/workbench/window/r/{id}/finish";

    public static string Sheet(Guid id) => $"/workbench/window/r/{id}/sheet";

    public static string Done(Guid id) => $"/workbench/window/r/{id}/done";
}
