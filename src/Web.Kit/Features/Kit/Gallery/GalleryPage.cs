using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Tongban.Web.Kit.Features.Kit.Gallery;

/// <summary>Every component with sample data. It exists in development only.</summary>
[ResponseCache(NoStore = true)]
[Tongban.Platform.Security.Public]
public class GalleryPage : PageModel
{
    public static readonly DateOnly Day = new(2026, 3, 5);

    public static readonly DateTimeOffset At = new(2026, 3, 9, 14, 2, 0, TimeSpan.FromHours(8));

    /// <summary>With <c>?errors=true</c> the form shows every field's error.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Errors { get; set; }

    public SampleForm Input { get; } = new();

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!HttpContext.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment())
            context.Result = NotFound();
        else if (Errors)
            Fail();
    }

    private void Fail()
    {
        ModelState.AddModelError("Input.Area", "面积要填数字，例如 86.5");
        ModelState.AddModelError("Input.Born", DateFields.Incomplete);
        ModelState.AddModelError("Input.Premises", "请选择场所是怎么来的");
        ModelState.AddModelError("Input.District", "请选择所在区县");
        ModelState.AddModelError("Input.Plan", "请上传布局图，手机拍照也可以");
        ModelState.AddModelError("Input.Agree", "请确认以上内容真实");
    }
}

/// <summary>Values such as a form would be prefilled with.</summary>
public sealed class SampleForm
{
    public string Name { get; set; } = "云州市清和面馆";

    public string? Area { get; set; } = "八十多";

    public DateOnly? Born { get; set; } = new DateOnly(1990, 1, 1);

    public DateOnly? Visit { get; set; } = GalleryPage.Day;

    public string? Premises { get; set; } = "rent";

    public string? Who { get; set; } = "agent";

    public string[] Kinds { get; set; } = ["hot"];

    public string? District { get; set; }

    public string? Reason { get; set; } = "店面在一楼，临街。";

    public bool Agree { get; set; }
}
