using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Platform.Security;

namespace Tongban.Licences.Features.Portal.Wallet;

[ForPerson]
internal sealed class WalletPage(Wallets wallets, Caller caller) : PageModel
{
    public IReadOnlyList<WalletEntry> Licences { get; private set; } = [];

    public string HolderName { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        if ((caller.ActingFor ?? caller.Self) is not { } holder) return;
        HolderName = holder.Name;
        Licences = await wallets.OfAsync(holder, ct);
    }
}
