using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Domain;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Portal.LifeEvents;

/// <summary>Life events 人生事件 of people, and stages in the life of an enterprise 企业生命周期.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class LifeEventsPage(LifeEventBook book) : PageModel
{
    public IReadOnlyList<LifeEvent> Of(Audience audience) => [.. book.All.Where(one => one.Audience == audience)];
}
