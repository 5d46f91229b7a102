using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Identity.Features.Portal.Me;

/// <summary>我的: what modules have for the one who is signed in.</summary>
[ForPerson]
internal sealed class MePage(Caller caller, ModuleList modules) : PageModel
{
    public Caller Caller => caller;

    public bool ForCompany => caller.ActingFor is { Kind: SubjectKind.Organisation };

    [BindProperty(SupportsGet = true)]
    public bool Welcome { get; set; }

    public IReadOnlyList<MenuEntry> Entries =>
        [.. modules.SelectMany(module => module.Menu).Where(entry => entry.Place == MenuPlace.Me).OrderBy(entry => entry.Order)];

    public void OnGet()
    {
    }
}
