using System.Text.Json;

namespace Tongban.Tests.Features.Server;

/// <summary>Runs a command in this process and keeps what it said.</summary>
internal sealed record CommandLine(int Code, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static async Task<CommandLine> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Tongban.Server.Program.RunAsync(args, output, error);
        return new CommandLine(code, output.ToString(), error.ToString());
    }
}
