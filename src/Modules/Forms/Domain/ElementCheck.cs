using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Forms.Domain;

internal sealed record ElementFile(IReadOnlyList<Element> Elements)
{
    [JsonPropertyName("_")]
    public string? Remark { get; init; }
}

/// <summary>What is wrong with a list of elements, each fault with its place.</summary>
internal static partial class ElementCheck
{
    public static IReadOnlyList<FieldError> Faults(IReadOnlyList<Element> elements)
    {
        var known = elements.Select(element => element.Code).ToHashSet();
        var seen = new HashSet<string>();
        return [.. elements.SelectMany((element, at) => Faults(element, seen, known).Select(reason => new FieldError($"elements[{at}] {element.Code}", reason)))];
    }

    private static IEnumerable<string> Faults(Element element, HashSet<string> seen, HashSet<string> known)
    {
        if (!Code().IsMatch(element.Code))
        {
            yield return "代码要写成小写开头、用点分成两段以上，例如 person.name";
        }

        if (!seen.Add(element.Code))
        {
            yield return "代码重复了";
        }

        if (string.IsNullOrWhiteSpace(element.Name))
        {
            yield return "没有名称";
        }

        if (!ElementFormat.Parse(element.Format).IsOk)
        {
            yield return $"格式“{element.Format}”读不懂，请用 an..100、n..16,2、YYYYMMDD 这样的记法";
        }
        else if (element.Type == ElementType.Date != (element.Format == "YYYYMMDD"))
        {
            yield return "只有日期用 YYYYMMDD，日期也只能用它";
        }

        if (element.Sensitivity == Sensitivity.Sensitive && element.Mask == Mask.None)
        {
            yield return "敏感数据元必须有脱敏方式";
        }

        if (element.Min > element.Max)
        {
            yield return "最小值大于最大值";
        }

        if (element.TakenFrom is { } other && !known.Contains(other))
        {
            yield return $"takenFrom 指向的数据元“{other}”不存在";
        }
    }

    [GeneratedRegex(@"^[a-z][a-zA-Z]*(\.[a-z][a-zA-Z]*)+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
