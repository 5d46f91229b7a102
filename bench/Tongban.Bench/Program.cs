using System.CommandLine;
using Tongban.Bench.Codes;
using Tongban.Bench.Guide;

namespace Tongban.Bench;

/// <summary>Each sub-command measures in interleaved rounds and prints ratios with median and spread.</summary>
internal static class Program
{
    private static readonly Option<int> Rounds = new("--rounds") { DefaultValueFactory = _ => 5 };

    public static Task<int> Main(string[] args) => new RootCommand("Tongban's measurements; start them through bench/run")
    {
        Codes(),
        Guide(),
        Raw(),
    }.Parse(args).InvokeAsync();

    private static Command Codes()
    {
        var command = new Command("codes", "code checks, clock computations and SM2 a second") { Rounds };
        command.SetAction(parsed => CodesBench.RunAsync(parsed.GetValue(Rounds)));
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
}
