using System.CommandLine;
using Tongban.Server.Commands;

namespace Tongban.Server;

/// <summary>One program: the server, the background work and the operator's command line.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => RunAsync(args, Console.Out, Console.Error);

    /// <summary>Runs one command.</summary>
    /// <returns>0 it holds, or was done; 1 it doesn't; 2 the command was used wrongly; 70 the program itself failed.</returns>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Root().Parse(args);
        var streams = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        return parsed.Errors.Count > 0 ? Misuse(parsed, streams) : Failures.CaughtAsync(() => parsed.InvokeAsync(streams), error);
    }

    private static RootCommand Root() => new("通办 Tongban：一体化政务服务平台")
    {
        ServeCommand.Create(),
        MigrateCommand.Create(),
        SeedCommand.Create(),
        GenerateCatalogueCommand.Create(),
        AdminCommand.Create(),
        LogCommand.Create(),
        CheckCommand.Create(),
        CalendarCommand.Create(),
        TourCommand.Create(),
        OversightCommand.Create(),
        LedgerCommand.Create(),
        BackupCommand.Create(),
        PlaceCommand.Create(),
        DoctorCommand.Create(),
        RestoreCommand.Create(),
    };

    /// <summary>Exit code 2 says that the command was used wrongly, as apart from "it doesn't hold" (1).</summary>
    private static async Task<int> Misuse(ParseResult parsed, InvocationConfiguration streams)
    {
        await parsed.InvokeAsync(streams);
        return 2;
    }
}
