using Microsoft.AspNetCore.Mvc;
using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Cases.Features.Workbench.ActFrame;
using Tongban.Identity.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Revoke;

/// <summary>撤销: takes back what was granted.</summary>
[ForStaff(CasePermissions.Decide)]
internal sealed class RevokePage(Desk desk, Caller caller, ICredentials credentials, RemedyWords remedies) : DecisionPage(desk, caller, credentials)
{
    protected override Act? Act => Domain.Act.Revoke;

    [BindProperty]
    public string? Remedies { get; set; }

    protected override ActInput Decided() => Said() with { Remedies = RemedyWords.Lines(Remedies) };

    protected override Task PrepareAsync(CancellationToken ct)
    {
        Remedies = string.Join('\n', remedies.For(Open.Case));
        return Task.CompletedTask;
    }
}
