using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Features.Portal.ReadLifeEvent;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.LifeEvents;

/// <summary>Life events 人生事件 of people, and stages in the life of an enterprise 企业生命周期.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class LifeEventsPage(HappenedEvents events, IReaderPlaces readers) : PageModel
{
    private IReadOnlyList<LifeEvent> _all = [];

    public IReadOnlyList<LifeEvent> Of(Audience audience) => [.. _all.Where(one => one.Audience == audience)];

    public async Task OnGetAsync(CancellationToken ct) => _all = await events.OfAsync(readers.Of(HttpContext)?.Code, ct);
}
