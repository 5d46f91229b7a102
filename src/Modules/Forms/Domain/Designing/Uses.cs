using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Forms.Domain.Designing;

/// <summary>A piece of JsonLogic and whose it is.</summary>
/// <param name="Owner">A field's key, a page's or a rule's code.</param>
/// <param name="Words">As an official calls the place.</param>
internal sealed record UsedIn(string Owner, string Words, JsonNode Rule);

/// <summary>Where a form's conditions, rules and computed values speak of a field.</summary>
internal static class Uses
{
    public static IEnumerable<UsedIn> All(FormSource form) =>
    [
        .. form.Pages.SelectMany(page => One(page.Code, $"“{page.Title}”这一页什么时候问", page.ShowIf)),
        .. form.Fields.SelectMany(field => One(field.Key, $"“{field.Label}”什么时候问", field.ShowIf)
            .Concat(One(field.Key, $"“{field.Label}”什么时候必填", field.Required)).Concat(One(field.Key, $"“{field.Label}”怎么算", field.Compute))),
        .. form.Rules.SelectMany(rule => One(rule.Code, $"核对规则“{rule.Message}”", rule.When).Concat(One(rule.Code, $"核对规则“{rule.Message}”", rule.Assert))),
    ];

    /// <summary>Places outside these fields themselves that need one of them.</summary>
    public static IReadOnlyList<string> Of(FormSource form, IReadOnlyCollection<FieldSource> fields)
    {
        var own = fields.Select(field => field.Key).ToHashSet(StringComparer.Ordinal);
        // A rule may count the rows of a part without looking into them: it needs the last of the part's fields.
        var emptied = fields.Select(field => field.Role).Where(role => form.Fields.All(field => field.Role != role || own.Contains(field.Key))).ToHashSet(StringComparer.Ordinal);
        return [.. All(form).Where(used => !own.Contains(used.Owner) && (fields.Any(field => Mentions(used.Rule, field)) || RulePaths.Written(used.Rule).Any(emptied.Contains))).Select(used => used.Words)
            .Concat(form.Rules.Where(rule => own.Contains(rule.Field)).Select(rule => $"核对规则“{rule.Message}”的提示就显示在它旁边"))
            .Concat(form.Checks.Where(check => fields.Any(field => Compares(check, field))).Select(check => $"比对“{check.Name}”要用它，比对在导出的文件里改")).Distinct(StringComparer.Ordinal)];
    }

    private static bool Compares(DeclaredCheck check, FieldSource field) =>
        field.Role == check.Role && field.Element is ("person.name" or "person.idNumber" or "org.name" or "org.creditCode");

    /// <summary>Refused while something still needs the fields.</summary>
    public static Result Unused(FormSource form, IReadOnlyCollection<FieldSource> fields) =>
        Of(form, fields) is { Count: > 0 } places ? FormProblems.StillUsed.With(string.Join("；", places)) : Result.Ok;

    public static bool Mentions(JsonNode rule, FieldSource field)
    {
        var written = RulePaths.Written(rule).ToHashSet(StringComparer.Ordinal);
        return written.Contains(field.Key)
            || written.Contains(field.Role) && (written.Contains(field.Element) || written.Contains("current." + field.Element))
            || field.Element is "person.idNumber" or "person.birthDate" && written.Any(path => path.StartsWith($"derived.{field.Role}.", StringComparison.Ordinal) || path.StartsWith($"{field.Role}.derived.", StringComparison.Ordinal));
    }

    private static IEnumerable<UsedIn> One(string owner, string words, JsonNode? rule) => rule is null ? [] : [new UsedIn(owner, words, rule)];
}
