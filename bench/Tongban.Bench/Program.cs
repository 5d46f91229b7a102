using System.CommandLine;
using Tongban.Bench.Backup;
using Tongban.Bench.Burdens;
using Tongban.Bench.Catalogue;
using Tongban.Bench.Codes;
using Tongban.Bench.Day;
using Tongban.Bench.Flow;
using Tongban.Bench.Forms;
using Tongban.Bench.Guide;
using Tongban.Bench.Kill;
using Tongban.Bench.Plans;
using Tongban.Bench.Search;

namespace Tongban.Bench;

/// <summary>Each sub-command measures in interleaved rounds and prints ratios with median and spread.</summary>
internal static class Program
{
    private static readonly Option<int> Rounds = new("--rounds") { DefaultValueFactory = _ => 5 };

    private static readonly Option<string[]> On = new("--on") { DefaultValueFactory = _ => ["sqlite", "postgres"], AllowMultipleArgumentsPerToken = true };

    public static Task<int> Main(string[] args) => new RootCommand("Tongban's measurements; start them through bench/run")
    {
        Codes(),
        Guide(),
        Raw(),
        Flow(),
        Floor(),
        Kill(),
        Plans(),
        Backup(),
        Day(),
        Catalogue(),
        Search(),
        Forms(),
        Burden(),
        Bundles(),
    }.Parse(args).InvokeAsync();

    private static Command Codes()
    {
        var command = new Command("codes", "code checks, clock computations and SM2 a second") { Rounds };
        command.SetAction(parsed => CodesBench.RunAsync(parsed.GetValue(Rounds)));
        return command;
    }

    private static Command Forms()
    {
        var command = new Command("forms", "a form of 1,000 rules over 50 pages against json-logic-js, and form pages request by request") { Rounds };
        command.SetAction(parsed => FormsBench.RunAsync(parsed.GetValue(Rounds)));
        return command;
    }

    private static Command Burden()
    {
        var command = new Command("burden", "what people really fill in for one matter, against the frozen lists of fields of its items");
        command.SetAction(_ => BurdenBench.RunAsync());
        return command;
    }

    private static Command Bundles()
    {
        var command = new Command("bundles", "merging twelve forms, submitting a merged application with seven items, drawing a page of a merged form") { On, Rounds };
        command.SetAction(parsed => BundlesBench.RunAsync(parsed.GetValue(On)!, parsed.GetValue(Rounds)));
        return command;
    }

    private static Command Guide()
    {
        var path = new Option<string>("--path") { DefaultValueFactory = _ => "/items/food-business-licence" };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 5 };
        var command = new Command("guide", "a guide page against raw Kestrel with the same bytes") { path, Rounds, seconds };
        command.SetAction(parsed => GuideBench.RunAsync(parsed.GetValue(path)!, parsed.GetValue(Rounds), parsed.GetValue(seconds)));
        return command;
    }

    private static Command Raw()
    {
        var folder = new Argument<string>("FOLDER");
        var url = new Argument<string>("URL");
        var command = new Command("raw", "the raw peer of guide") { folder, url };
        command.Hidden = true;
        command.SetAction(parsed => RawPeer.RunAsync(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(url)));
        return command;
    }

    private static Command Flow()
    {
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 10 };
        var command = new Command("flow", "create, save 3 kB, submit, read; against the bare statements") { On, Rounds, seconds };
        command.SetAction(parsed => FlowBench.RunAsync(parsed.GetValue(On)!, parsed.GetValue(Rounds), parsed.GetValue(seconds)));
        return command;
    }

    private static Command Floor()
    {
        var home = new Argument<string>("HOME");
        var kind = new Argument<string>("KIND");
        var seconds = new Argument<int>("SECONDS");
        var command = new Command("floor", "the bare peer of flow") { home, kind, seconds };
        command.Hidden = true;
        command.SetAction(parsed => FloorPeer.RunAsync(parsed.GetRequiredValue(home), parsed.GetRequiredValue(kind), parsed.GetRequiredValue(seconds)));
        return command;
    }

    private static Command Kill()
    {
        var times = new Option<int>("--times") { DefaultValueFactory = _ => 20 };
        var command = new Command("kill", "kill -9 amid submitters; nothing acknowledged may be lost or doubled") { On, times };
        command.SetAction(parsed => KillBench.RunAsync(parsed.GetValue(On)!, parsed.GetValue(times)));
        return command;
    }

    private static Command Backup()
    {
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 20 };
        var command = new Command("backup", "a backup amid sixteen applicants, restored elsewhere and verified; flows a second with and without it") { On, seconds };
        command.SetAction(parsed => BackupBench.RunAsync(parsed.GetValue(On)!, parsed.GetValue(seconds)));
        return command;
    }

    private static Command Day()
    {
        var database = new Option<string[]>("--database") { DefaultValueFactory = _ => ["postgres"], AllowMultipleArgumentsPerToken = true };
        var minutes = new Option<double>("--minutes") { DefaultValueFactory = _ => 6 };
        var walkIns = new Option<int>("--walk-ins") { DefaultValueFactory = _ => 400 };
        var online = new Option<int>("--online") { DefaultValueFactory = _ => 1_200 };
        var json = new Option<string?>("--json");
        var command = new Command("day", "a day at the windows and over the network, worked off to the last case") { database, minutes, walkIns, online, json };
        command.SetAction(parsed => DayBench.RunAsync(parsed.GetValue(database)!,
            new DayPlan(parsed.GetValue(walkIns), parsed.GetValue(online), TimeSpan.FromMinutes(parsed.GetValue(minutes))), parsed.GetValue(json)));
        return command;
    }

    private static Command Catalogue()
    {
        var items = new Option<int>("--items") { DefaultValueFactory = _ => 400_000 };
        var command = new Command("catalogue", "a province's catalogue: start, memory, guides, publications on two nodes, plans") { On, Rounds, items };
        command.SetAction(parsed => CatalogueBench.RunAsync(parsed.GetValue(On)!, parsed.GetValue(items), parsed.GetValue(Rounds)));
        return command;
    }

    private static Command Search()
    {
        var heads = new Option<int>("--heads") { DefaultValueFactory = _ => 400_000 };
        var own = new Option<double>("--own") { DefaultValueFactory = _ => 1 };
        var halves = new Option<string[]>("--halves") { DefaultValueFactory = _ => ["tune", "test"], AllowMultipleArgumentsPerToken = true };
        var peers = new Option<bool>("--peers") { DefaultValueFactory = _ => true };
        var worst = new Option<int>("--worst");
        var pool = new Option<string?>("--pool");
        var command = new Command("search", "quality over the judged queries; times and size at 400,000 items; against FTS5 and pg_trgm") { heads, own, halves, peers, worst, pool };
        command.SetAction(parsed => SearchBench.RunAsync(new SearchPlan(
            parsed.GetValue(heads), parsed.GetValue(own), parsed.GetValue(halves)!, parsed.GetValue(peers), parsed.GetValue(worst), parsed.GetValue(pool))));
        return command;
    }

    private static Command Plans()
    {
        var cases = new Option<int>("--cases") { DefaultValueFactory = _ => 1_000_000 };
        var command = new Command("plans", "the tour on a million cases: every statement's plan, rows and pages") { On, cases };
        command.SetAction(parsed => PlansBench.RunAsync(parsed.GetValue(On)!, parsed.GetValue(cases)));
        return command;
    }
}
