using System.Globalization;
using Tongban.Bench.Running;
using Tongban.Cases.Contracts;
using Tongban.Cases.Domain.Bundles;

namespace Tongban.Bench.Burdens;

/// <summary>
/// What people really fill in for one matter 一件事, against the frozen lists of fields of the items' guides: every way of answering
/// a bundle's questions, from the definitions and from applications that are really submitted to the running program.
/// </summary>
internal static class BurdenBench
{
    private static readonly (string Code, int Aim)[] Aims = [("company-start", 60), ("restaurant", 50), ("convenience-store", 50)];

    public static async Task<int> RunAsync()
    {
        var home = Directory.CreateTempSubdirectory("tongban-bench-burden").FullName;
        var place = PlaceFiles.Read(Path.Combine(TongbanServer.Repository, "data"));
        await using var server = await TongbanServer.In(home, DatabaseChoice.Sqlite).StartAsync();
        using var people = new BundleApplicants(server.Address);
        var reached = true;
        foreach (var (code, aim) in Aims)
        {
            var bundle = place.Bundles[code];
            var different = BundleWays.Of(bundle).Select(place.Plan(bundle)).DistinctBy(plan => plan.Signature).ToList();
            Console.WriteLine($"\n{bundle.Name}: {BundleWays.Of(bundle).Count} ways of answering, {different.Count} that differ in what is applied for");
            Definitions(place, different);
            var submitted = new List<Tried>();
            foreach (var plan in different)
            {
                submitted.Add(new Tried(plan, place.Baseline(plan), await people.SubmitAsync(bundle, plan)));
            }

            reached &= Submitted(submitted, aim);
        }

        Directory.Delete(home, recursive: true);
        return reached ? 0 : 1;
    }

    private static void Definitions(PlaceFiles place, List<BundlePlan> plans)
    {
        Console.WriteLine("  from the definitions");
        Line("fields in the guides' frozen lists", plans.Select(place.Baseline));
        Line("fields in the items' own forms", plans.Select(plan => plan.Items.Sum(item => item.Part.Form.Fields.Count)));
        Line("fields in the merged form", plans.Select(plan => plan.Merged.Form.Fields.Count));
        Line("  of these, a register may fill", plans.Select(plan => plan.Merged.Form.Fields.Count(field => field.PrefillFrom.Count > 0)));
        Line("facts that follow or are produced", plans.Select(plan => plan.Items.Sum(item => item.Part.Derived.Count + item.Part.Later.Count)));
    }

    private static bool Submitted(List<Tried> tried, int aim)
    {
        Console.WriteLine("  from submitted applications, optional questions left blank");
        Line("answers that the items' forms hold", tried.Select(one => one.Line.Fields));
        Line("  asked once instead of again", tried.Select(one => one.Line.Merged));
        Line("  follow, or come later", tried.Select(one => one.Line.Followed));
        Line("  prefilled, only confirmed", tried.Select(one => one.Line.Prefilled));
        Line("  truly typed or chosen", tried.Select(one => one.Line.Typed));
        Line("questions of the matter itself, apart", tried.Select(one => one.Plan.Pin.Answers.Count));
        Line("papers on the checklists", tried.Select(one => one.Line.Papers));
        Line("  really brought", tried.Select(one => one.Line.Given));
        Line("% fewer typed than the frozen lists", tried.Select(one => (int)Math.Floor(one.Fewer)));
        var most = tried.Max(one => one.Plan.Items.Count);
        var full = tried.Where(one => one.Plan.Items.Count == most).OrderBy(one => one.Fewer).ToList();
        var middle = full[full.Count / 2];
        var least = tried.MinBy(one => one.Fewer)!;
        var reached = middle.Fewer >= aim;
        Console.WriteLine($"  with all {most} items ({full.Count} ways): {middle.Line.Typed} typed of {middle.Baseline}, {Percent(middle.Fewer)} fewer (least {Percent(full[0].Fewer)}, most {Percent(full[^1].Fewer)}; {full.Count(one => one.Fewer >= aim)} ways reach it); aim: at least {aim} % in the middle one: {(reached ? "reached" : "MISSED")}");
        Console.WriteLine($"  of all ways {tried.Count(one => one.Fewer >= aim)} of {tried.Count} reach it; the worst, with {least.Plan.Items.Count} items, {Percent(least.Fewer)} ({least.Plan.Pin.Answers.ToJsonString()}); all ways together {Percent(Share(tried.Sum(one => one.Baseline), tried.Sum(one => one.Line.Typed)))}");
        return reached;
    }

    private static void Line(string name, IEnumerable<int> values)
    {
        var sorted = values.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {name,-40} {sorted[0],4} {sorted[sorted.Count / 2],4} {sorted[^1],4}   (least, median, most)"));
    }

    private static string Percent(double share) => share.ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static double Share(int baseline, int typed) => 100.0 * (baseline - typed) / baseline;

    private sealed record Tried(BundlePlan Plan, int Baseline, CaseBurden Line)
    {
        public double Fewer => Share(Baseline, Line.Typed);
    }
}
