using Microsoft.AspNetCore.Mvc;
using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Cases.Features.Workbench.ActFrame;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.NotAccept;

/// <summary>不予受理: with reasons and remedies.</summary>
[ForStaff(CasePermissions.NotAccept)]
internal sealed class NotAcceptPage(Desk desk, Caller caller, RemedyWords remedies) : ActPage(desk, caller)
{
    protected override Act? Act => Domain.Act.NotAccept;

    [BindProperty]
    public string? Remedies { get; set; }

    protected override Task<ActInput?> SaidAsync(CancellationToken ct) =>
        Task.FromResult<ActInput?>(Said() with { Remedies = RemedyWords.Lines(Remedies) });

    protected override Task PrepareAsync(CancellationToken ct)
    {
        Remedies = string.Join('\n', remedies.For(Open.Case));
        return Task.CompletedTask;
    }
}
