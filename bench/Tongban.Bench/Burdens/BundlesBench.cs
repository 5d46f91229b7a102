using System.Diagnostics;
using System.Text.Json.Nodes;
using Tongban.Bench.Measuring;
using Tongban.Bench.Running;
using Tongban.Forms.Contracts;

namespace Tongban.Bench.Burdens;

/// <summary>What one matter 一件事 costs: merging its forms, drawing a page of the merged form, and submitting an application for seven items.</summary>
internal static class BundlesBench
{
    private const double MergeAim = 10;
    private const double PageAim = 20;
    private const double SubmitAim = 60;
    private const int Warm = 10;
    private const int Times = 60;
    private static readonly JsonObject Everything = (JsonObject)JsonNode.Parse("""{"seals":"yes","invoices":"yes","collector":"self","staff":"yes","clerk":"finance","officer":"same"}""")!;

    public static async Task<int> RunAsync(string[] on, int rounds)
    {
        var reached = Merging(rounds);
        foreach (var kind in on)
        {
            reached &= await ServedAsync(kind);
        }

        return reached ? 0 : 1;
    }

    private static bool Merging(int rounds)
    {
        Console.WriteLine("bundles: merging, not cached, on one core in its own CPU time");
        var parts = Enumerable.Range(0, 12).Select(Part).ToList();
        var made = Milliseconds(rounds, () => MergedForm.Of("m", "一件事", [], parts).Value.Fields.Count);
        var place = PlaceFiles.Read(Path.Combine(TongbanServer.Repository, "data"));
        var start = place.Bundles["company-start"];
        var real = Milliseconds(rounds, () => place.Plan(start)(Everything).Merged.Fields.Count);
        Console.WriteLine($"  12 forms of 80 fields, 20 shared by all     {made.Text("ms")} aim: under {MergeAim:0} ms: {(made.Median < MergeAim ? "reached" : "MISSED")}");
        Console.WriteLine($"  company start, seven items, plan and merge  {real.Text("ms")}");
        return made.Median < MergeAim;
    }

    private static Spread Milliseconds(int rounds, Func<int> work) =>
        Spread.Of(Enumerable.Range(0, rounds).Select(_ => 1000 / CpuLoop.PerSecond(() => work() > 0 ? 1 : throw new InvalidOperationException("nothing merged"))).ToList());

    /// <summary>80 fields, a third with conditions and needs of their own: 20 facts that every part asks for, 60 that only it does.</summary>
    private static MergePart Part(int part)
    {
        var fields = Enumerable.Range(0, 80).Select(at => new FormField
        {
            Role = at < 20 ? "applicant" : "matter",
            Element = new Element(at < 20 ? $"shared.f{at}" : $"own{part}.f{at}", $"第 {at} 项", $"Field {at}", ElementType.Text, "an..100", Sensitivity.Public, Mask.None, "数据局", ElementSource.Typed),
            Label = $"第 {at} 项",
            ShowIf = at % 3 == 1 ? JsonNode.Parse($$"""{"==":[{"var":"{{(at < 20 ? "applicant.shared.f0" : $"matter.own{part}.f20")}}"},"是"]}""") : null,
            Required = at % 3 == 2 ? JsonValue.Create(true) : null,
        }).ToList();
        var pages = fields.Chunk(10).Select((page, at) => new FormPage($"p{at}", $"第 {at} 页", "", page)).ToList();
        return new MergePart($"part-{part}", $"第 {part} 件事", new FormDefinition($"f{part}", 1, $"表 {part}", [new FormRole("applicant", "申请人", RoleKind.Person), new FormRole("matter", "本次申请", RoleKind.Matter)], pages, [], "真实"));
    }

    private static async Task<bool> ServedAsync(string kind)
    {
        var home = Directory.CreateTempSubdirectory("tongban-bench-bundles").FullName;
        var database = kind == "postgres" ? await DatabaseChoice.PostgresAsync("bench_bundles") : DatabaseChoice.Sqlite;
        var place = PlaceFiles.Read(Path.Combine(TongbanServer.Repository, "data"));
        var bundle = place.Bundles["company-start"];
        var plan = place.Plan(bundle)(Everything);
        await using var server = await TongbanServer.In(home, database).StartAsync();
        using var people = new BundleApplicants(server.Address);
        var (pages, submits) = (new List<double>(), new List<double>());
        for (var n = 0; n < Warm + Times; n++)
        {
            var draft = await people.BeginAsync(bundle, plan);
            var (page, submit) = (await TimeAsync(() => people.PageAsync(draft)), await TimeAsync(() => people.SendInAsync(draft)));
            if (n >= Warm)
            {
                pages.Add(page);
                submits.Add(submit);
            }
        }

        Console.WriteLine($"\nbundles: company start with seven items on {database.Kind}, {Times} applications one after another, until the last byte");
        var quick = Said("a page of the merged form", pages, PageAim) & Said("submit, one case begun and six waiting", submits, SubmitAim);
        Directory.Delete(home, recursive: true);
        return quick;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static bool Said(string what, List<double> times, double aim)
    {
        var sorted = times.Order().ToList();
        var late = sorted[sorted.Count * 95 / 100];
        Console.WriteLine($"  {what,-40} p50 {sorted[sorted.Count / 2]:0.0} ms, p95 {late:0.0} ms, most {sorted[^1]:0.0} ms  aim: p95 under {aim:0} ms: {(late < aim ? "reached" : "MISSED")}");
        return late < aim;
    }
}
