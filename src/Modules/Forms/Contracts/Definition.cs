using System.Text.Json;
using Tongban.Kernel;

namespace Tongban.Forms.Contracts;

/// <summary>Strict reading of definition files: an unknown or repeated member is a slip of the pen that must not pass silently.</summary>
public static class Definition
{
    public static Result<T> Read<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, KernelJson.Strict) is { } value
                ? value
                : FormProblems.Definition.With([new FieldError("$", "文件是空的")]);
        }
        catch (JsonException slip)
        {
            return FormProblems.Definition.With([new FieldError(Place(slip), "这里的写法读不懂：" + slip.Message)]);
        }
    }

    private static string Place(JsonException slip) => slip.Path is { Length: > 0 } path
        ? path
        : $"第 {(slip.LineNumber ?? 0) + 1} 行";
}
