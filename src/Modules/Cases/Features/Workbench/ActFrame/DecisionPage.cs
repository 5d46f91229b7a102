using Microsoft.AspNetCore.Mvc;
using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Identity.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.ActFrame;

/// <summary>A page on which somebody decides, and signs it: they show once more that it is them at the desk.</summary>
internal abstract class DecisionPage(Desk desk, Caller caller, ICredentials credentials) : ActPage(desk, caller)
{
    /// <summary>Never put back into the page.</summary>
    [BindProperty]
    public string? Password { get; set; }

    protected override async Task<ActInput?> SaidAsync(CancellationToken ct)
    {
        var said = Decided();
        if ((await credentials.CheckAsync(Caller.AccountId, Password, ct)).Problem is not { } wrong)
            return said with { Signed = true };
        ModelState.Add(wrong);
        return null;
    }

    protected virtual ActInput Decided() => Said();
}
