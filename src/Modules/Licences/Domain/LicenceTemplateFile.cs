using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Tongban.Kernel;
using Tongban.Kernel.Codes;

namespace Tongban.Licences.Domain;

/// <summary>Reads a licence template from its JSON file and says exactly what is wrong with it.</summary>
internal static partial class LicenceTemplateFile
{
    public static Result<LicenceTemplate> Parse(string json, CodeRules rules)
    {
        try
        {
            var template = JsonSerializer.Deserialize(json, TemplateJson.Default.LicenceTemplate)!;
            return Wrong(template, rules) is { } what ? LicenceProblems.TemplateMalformed.With(what) : template;
        }
        catch (JsonException e)
        {
            return LicenceProblems.TemplateMalformed.With($"JSON 有误：{e.Message}");
        }
    }

    public static string Write(LicenceTemplate template) => JsonSerializer.Serialize(template, TemplateJson.Default.LicenceTemplate);

    private static string? Wrong(LicenceTemplate template, CodeRules rules)
    {
        if (!CodePattern().IsMatch(template.Code)) return $"code “{template.Code}”只能用小写字母、数字和连字符";
        if (template.Version < 1) return "version 从 1 开始";
        if (template.Name.Length == 0) return "缺少证照名称 name";
        if (WrongTypeCode(template.TypeCode, rules) is { } type) return type;
        if (template.TrustGrade is not ("A" or "B" or "C" or "D")) return "trustGrade 应为 A、B、C 或 D";
        if (template.ValidYears is < 1 or > 100) return "validYears 应在 1 到 100 之间；长期有效写 null";
        return WrongAttributes(template) ?? WrongNumber(template) ?? WrongLook(template.Look);
    }

    private static string? WrongTypeCode(string typeCode, CodeRules rules)
    {
        if (typeCode.Length != 21 || !typeCode.AsSpan(18).ContainsOnlyDigits()) return "typeCode 应为 18 位定义机构代码加 3 位数字";
        return SocialCreditCode.Parse(typeCode[..18], rules).Problem is { } problem ? $"typeCode 的定义机构代码有误：{problem}" : null;
    }

    private static string? WrongAttributes(LicenceTemplate template)
    {
        if (template.Attributes.Count == 0) return "attributes 至少有一项";
        if (template.Attributes.Any(a => a.Element.Length == 0 || a.Label.Length == 0)) return "attributes 每一项都要有 element 和 label";
        var twice = template.Attributes.GroupBy(a => a.Label).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? null : $"“{twice.Key}”出现了两次";
    }

    private static string? WrongNumber(LicenceTemplate template)
    {
        var rule = template.Number;
        var rest = NumberRule.Parts().Replace(rule.Pattern, "");
        if (rest.AsSpan().IndexOfAny('{', '}') >= 0) return $"number.pattern 里有不认识的部分：{rest}";
        if (!rule.Pattern.Contains("{serial:", StringComparison.Ordinal)) return "number.pattern 里没有顺序号 {serial:位数}";
        if (!rule.Pattern.Contains("{map}", StringComparison.Ordinal)) return null;
        if (rule.Map.Count == 0) return "number.pattern 用了 {map}，却没有 map";
        return template.Attributes.Any(a => a.Element == rule.MapElement && a.Required) ? null : "number.mapElement 应是一项必填的 attributes";
    }

    private static string? WrongLook(LicenceLook look)
    {
        if (look.Shape is not ("certificate" or "card")) return "look.shape 应为 certificate 或 card";
        return look.Accent is "blue" or "green" or "vermilion" ? null : "look.accent 应为 blue、green 或 vermilion";
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    [GeneratedRegex("^[a-z0-9-]{1,60}\\z", RegexOptions.None, 1000)]
    private static partial Regex CodePattern();
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(LicenceTemplate))]
internal sealed partial class TemplateJson : JsonSerializerContext;
