using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Platform.Security;

namespace Tongban.Licences.Features.Workbench.FindLicences;

[ForStaff(LicencePermissions.View)]
internal sealed class FindLicencesPage(Register register, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public RegisterPage Found { get; private set; } = new([], 0);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Number = Math.Clamp(Number, 1, 10_000);
        Found = await register.FindAsync(caller, Q ?? "", Number, ct);
    }
}
