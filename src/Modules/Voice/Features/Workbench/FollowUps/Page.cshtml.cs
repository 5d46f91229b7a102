using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Platform.Security;

namespace Tongban.Voice.Features.Workbench.FollowUps;

[ForStaff(VoicePermissions.FollowUp)]
internal sealed class FollowUpsPage(Worklist worklist, Caller caller) : PageModel
{
    public WorklistView View { get; private set; }

    public IReadOnlyDictionary<WorklistView, int> Counts { get; private set; } = null!;

    public IReadOnlyList<WorklistEntry> Entries { get; private set; } = [];

    public async Task OnGetAsync(string? view, CancellationToken ct)
    {
        View = Enum.TryParse<WorklistView>(view, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : WorklistView.Open;
        Counts = await worklist.CountsAsync(caller, ct);
        Entries = await worklist.ListAsync(caller, View, ct);
    }
}
