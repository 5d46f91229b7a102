using System.CommandLine;
using System.Text.Json;
using Tongban.Kernel;

namespace Tongban.Server.Commands;

/// <summary>Facts on the command line: words for people, or one JSON document for programs.</summary>
internal static class Output
{
    public static readonly Option<bool> Json = new("--json") { Description = "以 JSON 输出，供程序读取" };

    private static readonly JsonSerializerOptions Indented = new(KernelJson.Options) { WriteIndented = true };

    public static void Write<T>(this ParseResult parsed, T facts, Func<T, IEnumerable<string>> words)
    {
        var output = parsed.InvocationConfiguration.Output;
        output.WriteLine(parsed.GetValue(Json) ? JsonSerializer.Serialize(facts, Indented) : string.Join('\n', words(facts)));
    }

    /// <summary>Columns that a text takes in a terminal: Chinese characters and their punctuation take two.</summary>
    public static int Width(string text) => text.Sum(c => c >= 0x1100 ? 2 : 1);

    public static string Padded(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));
}
