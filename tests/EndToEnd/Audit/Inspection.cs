using Microsoft.Playwright;
using Tongban.Tests.EndToEnd.Stage;

namespace Tongban.Tests.EndToEnd.Audit;

/// <summary>Looks at every page that somebody comes to, and listens to what the browser says meanwhile.</summary>
public sealed class Inspection
{
    private readonly IPage _page;
    private readonly string _who;
    private readonly Look _look;
    private readonly Findings _findings;

    public Inspection(IPage page, string who, Look look, Uri site, Findings findings)
    {
        (_page, _who, _look, _findings) = (page, who, look, findings);
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning")
            {
                Find($"控制台：{said.Text}");
            }
        };
        page.PageError += (_, error) => Find($"脚本出错：{error}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss" } address && address.Authority != site.Authority)
            {
                Find($"请求了别的主机：{address}");
            }
        };
    }

    public async Task RunAsync()
    {
        _findings.Looked();
        var over = await _page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > 0)
        {
            Find($"{_look.Width} 像素宽要左右滚动 {over} 像素，最右的是 {await _page.EvaluateAsync<string>(Widest)}");
        }

        foreach (var id in await _page.EvaluateAsync<string[]>(TwiceGiven))
        {
            Find($"id “{id}” 不止一个：标签和说明会指错地方");
        }

        foreach (var fault in await AxeAsync())
        {
            Find($"axe {fault.Rule}（{fault.Help}）：{string.Join(" ; ", fault.Nodes.Take(3))}");
        }
    }

    private const string Widest = """
        () => {
          const wide = [...document.querySelectorAll("body *")].sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0];
          return wide ? wide.outerHTML.slice(0, 200) : "";
        }
        """;

    private const string TwiceGiven = """
        () => {
          const ids = [...document.querySelectorAll("[id]")].map(element => element.id);
          return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
        }
        """;

    /// <summary>
    /// Where script is off, axe still needs it. The page has been read without script by then, and a module that wasn't run at that time is
    /// never run later, so the page is inspected as it stands.
    /// </summary>
    private async Task<IReadOnlyList<AxeFault>> AxeAsync()
    {
        if (_look.Script)
        {
            return await Axe.RunAsync(_page);
        }

        var session = await _page.Context.NewCDPSessionAsync(_page);
        await ForbidScriptAsync(session, true);
        await ForbidScriptAsync(session, false);
        try
        {
            return await Axe.RunAsync(_page);
        }
        finally
        {
            await ForbidScriptAsync(session, true);
            await session.DetachAsync();
        }
    }

    private static Task ForbidScriptAsync(ICDPSession session, bool value) =>
        session.SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = value });

    private void Find(string fault) => _findings.Add($"{_who}：{_page.Url}", fault);
}
