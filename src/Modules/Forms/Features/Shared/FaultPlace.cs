using System.Globalization;
using System.Text.RegularExpressions;
using Tongban.Forms.Domain;
using Tongban.Kernel;

namespace Tongban.Forms.Features.Shared;

/// <summary>A fault of a definition with the page of the designer where it is mended.</summary>
/// <param name="Where">As an official calls the place.</param>
internal sealed partial record FaultPlace(string Where, string Message, string Href)
{
    public static FaultPlace Of(string home, FormSource form, FieldError fault)
    {
        var found = Path().Match(fault.Path);
        int? Number(string group) => found.Groups[group].Success ? int.Parse(found.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : null;
        var (kind, at, field) = (found.Groups["kind"].Value, Number("at"), Number("field"));
        return (kind, at, field) switch
        {
            ("pages", { } page, { } one) when page < form.Pages.Count && one < form.Pages[page].Fields.Count => Field(home, form.Pages[page].Fields[one], fault),
            ("pages", { } page, _) when page < form.Pages.Count => new($"“{form.Pages[page].Title}”这一页", fault.Message, $"{home}/pages/{Uri.EscapeDataString(form.Pages[page].Code)}"),
            ("roles", _, _) => new(at is { } role && role < form.Roles.Count ? $"角色“{form.Roles[role].Name}”" : "角色", fault.Message, home + "/roles"),
            ("rules", { } rule, _) when rule < form.Rules.Count => new($"核对规则“{form.Rules[rule].Message}”", fault.Message, $"{home}/rules/{Uri.EscapeDataString(form.Rules[rule].Code)}"),
            ("declaration" or "title" or "code" or "version", _, _) => new("标题和承诺", fault.Message, home + "/head"),
            _ => new("整张表", fault.Message, home),
        };
    }

    private static FaultPlace Field(string home, FieldSource field, FieldError fault) => new($"“{field.Label}”", fault.Message, $"{home}/fields/{Uri.EscapeDataString(field.Key)}");

    [GeneratedRegex(@"\A(?<kind>[a-z]+)(\[(?<at>\d{1,4})\])?(\.fields\[(?<field>\d{1,4})\])?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Path();
}
