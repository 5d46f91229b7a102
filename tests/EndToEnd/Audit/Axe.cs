using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Tongban.Tests.EndToEnd.Audit;

/// <summary>Runs axe's rules of WCAG 2 A and AA and its best practices on a page.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // Only violations are told in full, and style sheets aren't fetched a second time: both would double the time.
    private const string Run = """
        async () => {
          const seen = await axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            resultTypes: ["violations"], iframes: false, preload: false,
          });
          return JSON.stringify(seen.violations.map(rule => ({ rule: rule.id, help: rule.help, nodes: rule.nodes.map(node => node.html) })));
        }
        """;

    public static async Task<IReadOnlyList<AxeFault>> RunAsync(IPage page)
    {
        await page.EvaluateAsync($"() => {{ {Script} }}");
        return JsonSerializer.Deserialize<AxeFault[]>(await page.EvaluateAsync<string>(Run), JsonSerializerOptions.Web)!;
    }
}

/// <summary>A rule that the page breaks.</summary>
internal sealed record AxeFault(string Rule, string Help, IReadOnlyList<string> Nodes);
