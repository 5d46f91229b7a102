using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Forms.Domain;

/// <summary>Strict reading of definition files: an unknown or repeated member is a slip of the pen that must not pass silently.</summary>
internal static class Definition
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        MaxDepth = 40,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static Result<T> Read<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) is { } value
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
