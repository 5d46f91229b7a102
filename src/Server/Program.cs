using System.CommandLine;
using Tongban.Server.Commands;

namespace Tongban.Server;

/// <summary>One program: the server, the background work and the operator's command line.</summary>
public static class Program
{
    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand("通办 Tongban：一体化政务服务平台")
        {
            ServeCommand.Create(),
            MigrateCommand.Create(),
            SeedCommand.Create(),
            LogCommand.Create(),
        };
        var parsed = root.Parse(args);
        return parsed.Errors.Count > 0 ? Misuse(parsed) : parsed.InvokeAsync();
    }

    /// <summary>Exit code 2 says that the command was used wrongly, as apart from "it doesn't hold" (1).</summary>
    private static async Task<int> Misuse(ParseResult parsed)
    {
        await parsed.InvokeAsync();
        return 2;
    }
}
