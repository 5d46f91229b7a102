using System.Text.Json;
using Tongban.Kernel;
using Tongban.Kernel.Rules;

namespace Tongban.Forms.Contracts;

/// <summary>Strict reading of definition files: an unknown or repeated member is a slip of the pen that must not pass silently.</summary>
public static class Definition
{
    /// <summary>Twenty times the longest form that was ever wanted: what is longer wasn't written by anybody.</summary>
    public const int Longest = 1_000_000;

    // What the reader takes when nothing else is said (JsonSerializerOptions.MaxDepth).
    private const int Deepest = 64;

    public static Result<T> Read<T>(string json)
        where T : class
    {
        if (json.Length > Longest)
        {
            return FormProblems.Definition.With([new FieldError("$", $"文件有 {json.Length:N0} 个字符，最多 {Longest:N0} 个，请拆成几张表")]);
        }

        try
        {
            return JsonSerializer.Deserialize<T>(json, KernelJson.Strict) is { } value
                ? value
                : FormProblems.Definition.With([new FieldError("$", "文件是空的")]);
        }
        catch (JsonException slip)
        {
            return FormProblems.Definition.With([new FieldError(Place(slip), JsonDepth.Of(json) > Deepest
                ? "括号嵌套太深，请拆分或简化"
                : "这里的写法读不懂：" + slip.Message)]);
        }
    }

    private static string Place(JsonException slip) => slip.Path is { Length: > 0 } path
        ? path
        : $"第 {(slip.LineNumber ?? 0) + 1} 行";
}
