using System.Text.RegularExpressions;
using Tongban.Kernel;

namespace Tongban.Forms.Domain;

/// <summary>Codes of roles, pages and rules: they become names of inputs, addresses of pages and paths of rules, so nothing else may stand in them.</summary>
internal static partial class CodeFaults
{
    public static IEnumerable<FieldError> Of(FormSource form) =>
    [
        .. Faults(form.Roles.Select(role => role.Code), "roles", Role(), "角色代码", "小写字母开头，只用字母和数字，最长 40 位"),
        .. Faults(form.Pages.Select(page => page.Code), "pages", Word(), "页的代码", "小写字母开头，只用字母、数字和短横线，最长 40 位"),
        .. Faults(form.Rules.Select(rule => rule.Code), "rules", Word(), "规则代码", "小写字母开头，只用字母、数字和短横线，最长 40 位"),
    ];

    private static IEnumerable<FieldError> Faults(IEnumerable<string> codes, string place, Regex shape, string what, string how) =>
        codes.Select((code, at) => (code, at)).Where(one => !shape.IsMatch(one.code)).Select(one => new FieldError($"{place}[{one.at}]", $"{what}“{one.code}”写得不对：{how}"));

    [GeneratedRegex(@"\A[a-z][a-zA-Z0-9]{0,39}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Role();

    [GeneratedRegex(@"\A[a-z][a-zA-Z0-9-]{0,39}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
