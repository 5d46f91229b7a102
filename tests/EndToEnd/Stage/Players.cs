using Microsoft.Playwright;
using Tongban.Tests.EndToEnd.Audit;

namespace Tongban.Tests.EndToEnd.Stage;

/// <summary>Everybody in one journey, each with a browser context of their own, and what was found on the pages that they saw.</summary>
public sealed class Players(Uri site, Look look, IBrowser browser) : IAsyncDisposable
{
    /// <summary>Milliseconds. A quiet machine needs a tenth of a second; a busy one must not fail for that.</summary>
    private const float Patience = 30_000;

    private readonly List<IBrowserContext> _contexts = [];

    public Findings Findings { get; } = new();

    public Uri Site => site;

    public async Task<Person> EnterAsync(string who)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            JavaScriptEnabled = look.Script,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
        });
        context.SetDefaultTimeout(Patience);
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        return new Person(page, new Inspection(page, $"{who}，{look.Name}", look, site, Findings));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.DisposeAsync();
        }
    }
}
