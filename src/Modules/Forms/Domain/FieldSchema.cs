using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Codes;

namespace Tongban.Forms.Domain;

/// <summary>The schema of one answer, as <see cref="FieldCheck"/> checks it.</summary>
internal static class FieldSchema
{
    private const string Readable = @"[\p{L}\p{Nd}]";
    private const string Credit = "0-9A-HJ-NPQRTUWXY";

    // What Characters.HasForbidden refuses, but for the line feed.
    private const string Forbidden = @"\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF";

    public static JsonObject Definitions() => new()
    {
        ["line"] = Written(@"\u000A", Readable),
        ["lines"] = Written("", Readable),
        ["address"] = Written(@"\u000A", @"(?:[^\p{L}\p{Nd}]*[\p{L}\p{Nd}]){4}"),
        ["open"] = new JsonObject { ["type"] = new JsonArray("string", "array"), ["items"] = new JsonObject { ["type"] = "string" } },
    };

    /// <summary>Whatever may stand where a question isn't asked.</summary>
    public static JsonObject Open() => new() { ["$ref"] = "#/$defs/open" };

    public static JsonObject Of(FormField field) => field.Element.Type switch
    {
        ElementType.Text => Text(field.Element.Shape),
        ElementType.LongText => Named("lines", field.Element.Shape),
        ElementType.Address => Named("address", field.Element.Shape),
        ElementType.Integer => Pattern(NumberPattern.Of(field.Element, 0, 0)),
        ElementType.Decimal => Pattern(NumberPattern.Of(field.Element, 0, field.Element.Shape.Decimals)),
        ElementType.Money => Pattern(NumberPattern.Of(field.Element, 2, 2), "Yuan with two decimals."),
        ElementType.Date => Date(field.Element),
        ElementType.Boolean => Choice(["true", "false"]),
        ElementType.Choice => Choice(field.Options.Select(option => option.Value)),
        ElementType.Choices => new JsonObject
        {
            ["type"] = "array", ["items"] = Choice(field.Options.Select(option => option.Value)), ["uniqueItems"] = true, ["minItems"] = 1,
        },
        ElementType.ResidentId => Pattern("^[0-9]{17}[0-9X]$", "GB 11643: the place, the birth date and the check character are checked beyond this pattern."),
        ElementType.CreditCode => Pattern($"^[{Credit}]{{2}}[0-9]{{6}}[{Credit}]{{10}}$", "GB 32100: the place and the check character are checked beyond this pattern."),
        ElementType.Mobile => Pattern("^1[3-9][0-9]{9}$"),
        ElementType.Phone => Pattern(PhoneText.Pattern),
        ElementType.Division => Pattern(Division(field.Element.Level), "GB/T 2260, 12 digits: whether the province exists is checked beyond this pattern."),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Element.Type, "unknown type"),
    };

    private static JsonObject Text(ElementFormat shape) => shape switch
    {
        { DigitsOnly: true, Exact: true } => Pattern($"^[0-9]{{{shape.MaxLength}}}$"),
        { DigitsOnly: true } => Pattern($"^[0-9]{{1,{shape.MaxLength}}}$"),
        _ => Named("line", shape),
    };

    private static JsonObject Named(string definition, ElementFormat shape)
    {
        var schema = new JsonObject { ["$ref"] = "#/$defs/" + definition, ["type"] = "string", ["maxLength"] = shape.MaxLength };
        if (shape.Exact)
        {
            schema["minLength"] = shape.MaxLength;
        }

        return schema;
    }

    private static JsonObject Date(Element element) => Pattern(
        "^(?:18[5-9][0-9]|19[0-9]{2}|2[0-9]{3})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",
        element.NotFuture ? "Not after today." : null, "date");

    /// <summary>Two digits each for province, city and county, three each for town and village; a town may lie right below its city.</summary>
    private static string Division(DivisionLevel? level) => level switch
    {
        DivisionLevel.Province => "^[0-9]{2}0{10}$",
        DivisionLevel.City => "^[0-9]{2}(?!00)[0-9]{2}0{8}$",
        DivisionLevel.County => "^[0-9]{2}(?!00)[0-9]{2}(?!00)[0-9]{2}0{6}$",
        DivisionLevel.Town => "^[0-9]{2}(?!00)[0-9]{4}(?!000)[0-9]{3}0{3}$",
        DivisionLevel.Village => "^[0-9]{2}(?!00)[0-9]{4}(?!000)[0-9]{3}(?!000)[0-9]{3}$",
        _ => "^[0-9]{12}$",
    };

    private static JsonObject Choice(IEnumerable<string> values) => new() { ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) };

    private static JsonObject Pattern(string pattern, string? description = null, string? format = null)
    {
        var schema = new JsonObject { ["type"] = "string", ["pattern"] = pattern };
        if (format is not null)
        {
            schema["format"] = format;
        }

        if (description is not null)
        {
            schema["description"] = description;
        }

        return schema;
    }

    private static JsonObject Written(string alsoForbidden, string needed) => new()
    {
        ["type"] = "string",
        ["pattern"] = $"^[^{Forbidden}{alsoForbidden}{string.Concat(Enumerable.Range(1, 16).Select(plane => $@"\u{{{plane:X}FFFE}}\u{{{plane:X}FFFF}}"))}]*$",
        ["allOf"] = new JsonArray((JsonNode)new JsonObject { ["pattern"] = needed }),
    };
}
