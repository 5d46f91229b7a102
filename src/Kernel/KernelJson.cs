using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Tongban.Kernel;

/// <summary>How the kernel's values are written as JSON: camelCase, enums as camelCase strings, Chinese left readable.</summary>
public static class KernelJson
{
    /// <summary>For events, readings and whatever is stored or sent; unknown members are ignored, so that older programs read newer data.</summary>
    public static JsonSerializerOptions Options { get; } = Frozen(JsonUnmappedMemberHandling.Skip);

    /// <summary>For data files that people write by hand: a misspelt, doubled or missing member is an error, never ignored.</summary>
    public static JsonSerializerOptions Strict { get; } = Frozen(JsonUnmappedMemberHandling.Disallow);

    private static JsonSerializerOptions Frozen(JsonUnmappedMemberHandling unmapped)
    {
        var strict = unmapped == JsonUnmappedMemberHandling.Disallow;
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = unmapped,
            AllowDuplicateProperties = !strict,
            RespectNullableAnnotations = strict,
            RespectRequiredConstructorParameters = strict,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            AllowOutOfOrderMetadataProperties = true,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
