using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Tongban.Bench.Flow;
using Tongban.Bench.Measuring;
using Tongban.Bench.Running;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Rules;

namespace Tongban.Bench.Forms;

/// <summary>A form of 1,000 rules checked whole against json-logic-js evaluating the rules alone; and a form page of the running program.</summary>
internal static class FormsBench
{
    private const double CheckAim = 5;
    private const double PageAim = 20;
    private static readonly FormFacts Now = FormFacts.ForDemonstration(new DateOnly(2026, 3, 2));

    public static async Task<int> RunAsync(int rounds)
    {
        var home = Directory.CreateTempSubdirectory("tongban-bench-forms").FullName;
        var quick = await RulesAsync(home, rounds) & await PagesAsync(home);
        Directory.Delete(home, recursive: true);
        return quick ? 0 : 1;
    }

    private static async Task<bool> RulesAsync(string home, int rounds)
    {
        var (form, answers, facts, rules) = (BigForm.Definition, BigForm.Answers, BigForm.Facts(), BigForm.Rules);
        var count = form.Rules.Count + form.Fields.Count(field => field.ShowIf is not null) + form.Fields.Count(field => field.Required is JsonObject);
        if (FormCheck.Whole(form, answers, Now) is [var fault, ..])
        {
            throw new InvalidOperationException($"the answers are not right: {fault}");
        }

        var read = rules.Select(rule => new CompiledRule(rule)).ToList();
        var held = read.Count(rule => rule.Holds(facts));
        var input = Path.Combine(home, "rules.json");
        await File.WriteAllTextAsync(input, new JsonObject { ["rules"] = new JsonArray([.. rules.Select(rule => rule.DeepClone())]), ["facts"] = facts.DeepClone() }.ToJsonString());
        var peer = new Contender("json-logic-js in node, rules alone", () => PeerAsync(input, held));

        var milliseconds = new List<double>();
        var whole = Contender.Of("tongban, the whole check", () =>
        {
            var passes = CpuLoop.PerSecond(() => FormCheck.Whole(form, answers, Now).Count + 1);
            milliseconds.Add(1000 / passes);
            return passes;
        });
        await Contest.HoldAsync($"forms: {count} rules over {form.Pages.Count} pages, {form.Fields.Count} answers, one set after another, on one core", "/s", whole, peer, rounds);
        await Contest.HoldAsync($"forms: the same {rules.Count} rules and conditions alone, on facts typed already", "/s",
            Contender.Of("tongban, rules alone", () => CpuLoop.PerSecond(() => read.Count(rule => rule.Holds(facts)) == held ? 1 : throw new InvalidOperationException("changed"))), peer, rounds);
        var check = Spread.Of(milliseconds);
        Console.WriteLine($"\n  {"one whole check",-34} {check.Text("ms")} aim: under {CheckAim:0} ms: {(check.Median < CheckAim ? "reached" : "MISSED")}");
        return check.Median < CheckAim;
    }

    private static async Task<double> PeerAsync(string input, int held)
    {
        var home = Path.Combine(TongbanServer.Repository, "src", "Web.Kit", "package.json");
        var words = (await Tool.OutputAsync("node", Path.Combine(TongbanServer.Repository, "bench", "Tongban.Bench", "Forms", "peer.mjs"), input, home)).Trim().Split(' ');
        return words[1] == held.ToString(CultureInfo.InvariantCulture)
            ? double.Parse(words[0], CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"of the rules {held} hold for us, {words[1]} for json-logic-js");
    }

    /// <summary>Pages of an application under way, one request after another, until the last byte: session, draft, conditions and drawing.</summary>
    private static async Task<bool> PagesAsync(string home)
    {
        await using var server = await TongbanServer.In(home, DatabaseChoice.Sqlite).StartAsync();
        var cookie = await SignIn.AsPersonAsync(server.Address, FlowPayload.Login, FlowPayload.Password);
        using var applicant = new FlowClient(server.Address, cookie);
        var begun = await applicant.BeginAsync();
        await applicant.SaveAsync(begun);
        using var browser = new HttpClient { BaseAddress = server.Address };
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        Console.WriteLine("\nforms: pages of an application, request by request, on SQLite");
        var reached = true;
        foreach (var page in new[] { "who", "senior", "card", "delivery" })
        {
            reached &= await PageAsync(browser, $"/apply/d/{begun.Id}/{page}");
        }

        return reached;
    }

    private static async Task<bool> PageAsync(HttpClient browser, string path)
    {
        var times = new List<double>();
        for (var n = 0; n < 400; n++)
        {
            var start = Stopwatch.GetTimestamp();
            var html = await browser.GetStringAsync(path);
            if (!html.Contains("<form method=\"post\"", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{path} is no form page");
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var warm = times.Skip(100).Order().ToList();
        var late = warm[warm.Count * 95 / 100];
        Console.WriteLine($"  {path[(path.LastIndexOf('/') + 1)..],-34} p50 {warm[warm.Count / 2]:0.0} ms, p95 {late:0.0} ms, most {warm[^1]:0.0} ms  aim: p95 under {PageAim:0} ms: {(late < PageAim ? "reached" : "MISSED")}");
        return late < PageAim;
    }
}
