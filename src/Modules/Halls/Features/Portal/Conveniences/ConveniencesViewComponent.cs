using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Halls.Data;

namespace Tongban.Halls.Features.Portal.Conveniences;

/// <summary>便民服务 on the home page: the topics, each a link.</summary>
public sealed class ConveniencesViewComponent : ViewComponent
{
    public IViewComponentResult Invoke() => View("/Features/Portal/Conveniences/_Topics.cshtml", HttpContext.RequestServices.GetRequiredService<Topics>().All);
}
