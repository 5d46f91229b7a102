using Tongban.Forms.Contracts;
using Tongban.Forms.Domain.Designing;

namespace Tongban.Forms.Domain.Conditions;

/// <summary>Something that a condition may look at.</summary>
/// <param name="Path">As rules name it.</param>
/// <param name="Words">As people call it.</param>
/// <param name="Page">The page that asks for it; empty for what follows from other answers.</param>
internal sealed record Topic(string Path, string Words, ElementType Type, IReadOnlyList<string> Options, string Page)
{
    public bool IsOrdered => Type is ElementType.Integer or ElementType.Decimal or ElementType.Money or ElementType.Date;

    public bool IsNumber => Type is ElementType.Integer or ElementType.Decimal or ElementType.Money;

    public bool HasOptions => Options.Count > 0;

    public bool IsMany => Type == ElementType.Choices;

    public bool FitsWith(Topic other) => !IsMany && !other.IsMany && other.Path != Path && Kind == other.Kind;

    public IReadOnlyList<Comparison> Comparisons => IsOrdered
        ? [Comparison.Is, Comparison.IsNot, Comparison.More, Comparison.AtLeast, Comparison.Less, Comparison.AtMost, Comparison.Answered, Comparison.Unanswered]
        : [Comparison.Is, Comparison.IsNot, Comparison.Answered, Comparison.Unanswered];

    private string Kind => Type switch
    {
        ElementType.Integer or ElementType.Decimal => "number",
        ElementType.Money => "money",
        ElementType.Date => "date",
        ElementType.Boolean => "boolean",
        _ => "text",
    };
}

/// <summary>What the conditions of one place may look at.</summary>
internal static class Topics
{
    private static readonly string[] Facts = ["age", "sex", "birthDate"];

    /// <param name="fields">The fields that are answered by then.</param>
    /// <param name="role">The role of the field that the condition stands at: in a row of a repeated role its own fields may be looked at.</param>
    public static IReadOnlyList<Topic> Of(FormSource form, IElements elements, IReadOnlyList<FieldSource> fields, string? role)
    {
        var page = form.Pages.SelectMany(one => one.Fields.Select(field => (field.Key, one.Title))).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Title, StringComparer.Ordinal);
        var asked = fields.Where(field => field.Role == role || !form.Repeats(field.Role)).Select(field => (field, elements.Find(field.Element))).Where(pair => pair.Item2 is not null).ToList();
        return
        [
            .. asked.Select(pair => Of(pair.field, pair.Item2!, page[pair.field.Key])),
            .. asked.Where(pair => pair.field.Element is "person.idNumber" or "person.birthDate").Select(pair => pair.field).GroupBy(field => field.Role).SelectMany(group => Derived(form, group.Key, group.Any(field => field.Element == "person.idNumber"))),
            .. fields.Count > 0 ? new[] { new Topic("today", "今天", ElementType.Date, [], "") } : [],
        ];
    }

    public static Topic Of(FieldSource field, Element element, string page) => new(
        field.Key, field.Label, element.Type,
        element.Type == ElementType.Boolean ? ["true", "false"] : [.. field.Options.Select(option => option.Value)], page);

    private static IEnumerable<Topic> Derived(FormSource form, string role, bool number) => Facts.Where(fact => number || fact == "age").Select(fact =>
    {
        var path = form.Repeats(role) ? $"{role}.derived.{fact}" : $"derived.{role}.{fact}";
        return new Topic(path, PathWords.Of(form, path), fact switch { "age" => ElementType.Integer, "sex" => ElementType.Choice, _ => ElementType.Date }, fact == "sex" ? ["男", "女"] : [], "");
    });
}
