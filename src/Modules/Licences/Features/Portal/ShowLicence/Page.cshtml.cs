using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Licences.Data.Rows;
using Tongban.Licences.Features.Portal.Wallet;
using Tongban.Licences.Features.Shared;
using Tongban.Platform.Security;

namespace Tongban.Licences.Features.Portal.ShowLicence;

[ForPerson]
internal sealed class ShowLicencePage(Wallets wallets, Caller caller) : PageModel
{
    public LicenceRow Licence { get; private set; } = null!;

    public LicenceFace Face { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if ((caller.ActingFor ?? caller.Self) is not { } holder || await wallets.FindAsync(holder, id, ct) is not { } licence) return NotFound();
        Licence = licence;
        Face = wallets.Draw(licence, $"{Request.Scheme}://{Request.Host}");
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(Guid id, CancellationToken ct)
    {
        if ((caller.ActingFor ?? caller.Self) is not { } holder || await wallets.FindAsync(holder, id, ct) is not { } licence) return NotFound();
        var file = await wallets.FileAsync(licence, ct);
        return File(file.ToFile(), "application/json; charset=utf-8", $"{licence.Name}-{licence.Number}.json");
    }
}
