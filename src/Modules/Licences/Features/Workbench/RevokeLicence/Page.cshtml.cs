using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Identity.Contracts;
using Tongban.Kernel.Time;
using Tongban.Licences.Contracts;
using Tongban.Licences.Data;
using Tongban.Licences.Data.Rows;
using Tongban.Licences.Domain;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Licences.Features.Workbench.RevokeLicence;

/// <summary>A licence as officials see it, its history, and the act of taking it back.</summary>
[ForStaff(LicencePermissions.View)]
[Resumable]
internal sealed class RevokeLicencePage(Store store, LicenceSeal seal, Feed feed, Revoke revoke, Caller caller) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public long Revision { get; set; }

    public LicenceRow Licence { get; private set; } = null!;

    public IReadOnlyList<LicenceFact> Facts { get; private set; } = [];

    public IReadOnlyList<FeedEntry> History { get; private set; } = [];

    public LicenceStatus Status { get; private set; }

    public bool MayRevoke { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, [FromServices] TimeProvider time, CancellationToken ct)
    {
        if (HttpMethods.IsGet(Request.Method) && await HttpContext.RequestServices.GetRequiredService<IParkedForms>().FindAsync(HttpContext, ct) is { } typed)
            Reason = typed[nameof(Reason)];
        await using var db = store.Read();
        if (await db.Set<LicenceRow>().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } licence) return NotFound();
        if (caller.PostFor(LicencePermissions.View, licence.Place, licence.IssuerId, licence.TemplateCode) is null) return NotFound();
        Licence = licence;
        Revision = licence.Revision;
        Facts = seal.PayloadOf(licence).Facts;
        Status = Statuses.Of(licence.Standing, licence.ValidTo, CivilTime.DateOf(time.GetUtcNow()));
        History = await feed.OfAsync(id, ct);
        MayRevoke = licence.Standing == LicenceStanding.Valid
            && caller.PostFor(LicencePermissions.Revoke, licence.Place, licence.IssuerId, licence.TemplateCode) is not null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromServices] TimeProvider time, CancellationToken ct)
    {
        var result = await revoke.RunAsync(caller, id, Revision, Reason, ct);
        if (result.IsOk) return Redirect($"/workbench/licences/{id}");
        var shown = await OnGetAsync(id, time, ct);
        if (shown is not PageResult) return shown;
        ModelState.Remove(nameof(Revision));
        ModelState.Add(result.Problem!);
        Response.StatusCode = result.Problem!.Status;
        return shown;
    }
}
