using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Catalogue.Domain;

internal static class SituationFaults
{
    // Razor Pages keeps these words of an address for itself.
    private static readonly string[] Reserved = ["page", "handler", "area", "slug"];

    public static IEnumerable<FieldError> Of(Item item, FormDefinition? form)
    {
        if (form is null && item.FormCode.Length > 0)
        {
            yield return new FieldError("formCode", $"没有表单“{item.FormCode}”，请先发布表单");
        }

        if ((form is not null || item.FormCode.Length == 0) && item.PlaceFrom is { } key && form?.Field(key)?.Element.Type != ElementType.Division)
        {
            yield return new FieldError("placeFrom", $"表单里没有叫“{key}”的区划字段");
        }

        foreach (var fault in item.Situations.SelectMany((situation, at) =>
            Of(item, situation, form).Select(found => found with { Path = $"situations[{at}] {situation.Key}{found.Path}" })))
        {
            yield return fault;
        }
    }

    private static IEnumerable<FieldError> Of(Item item, Situation situation, FormDefinition? form)
    {
        if (item.Situations.Count(other => other.Key == situation.Key) > 1)
        {
            yield return new FieldError("", "情形代码重复了");
        }

        if (Reserved.Contains(situation.Key) || situation.Key.Length is 0 or > 30 || !situation.Key.All(char.IsAsciiLetterLower))
        {
            yield return new FieldError("", "情形代码写在网址里，只能用小写字母，也不能用 page、handler、area、slug");
        }

        if (situation.Options.Count < 2)
        {
            yield return new FieldError("", "至少要有两个选项");
        }

        var field = situation.FormField is { } key ? form?.Field(key) : null;
        if (situation.FormField is not null && (form is not null || item.FormCode.Length == 0) && field is null)
        {
            yield return new FieldError(".formField", $"表单里没有字段“{situation.FormField}”");
        }

        foreach (var (option, at) in situation.Options.Select((option, at) => (option, at)))
        {
            foreach (var reason in Option(item, situation, option, field))
            {
                yield return new FieldError($".options[{at}] {option.Key}", reason);
            }
        }
    }

    private static IEnumerable<string> Option(Item item, Situation situation, SituationOption option, FormField? field)
    {
        if (situation.Options.Count(other => other.Key == option.Key) > 1)
        {
            yield return "选项代码重复了";
        }

        foreach (var key in option.AddMaterials.Concat(option.RemoveMaterials).Where(key => item.Material(key) is null))
        {
            yield return $"提到的材料“{key}”不存在";
        }

        foreach (var key in option.AddMaterials.Intersect(option.RemoveMaterials))
        {
            yield return $"材料“{key}”又加又减";
        }

        foreach (var value in field is null ? [] : option.FormValues.Except(Offered(field)))
        {
            yield return $"表单字段“{situation.FormField}”没有选项“{value}”";
        }
    }

    private static IEnumerable<string> Offered(FormField field) => field.Element.Type == ElementType.Boolean
        ? ["true", "false"]
        : field.Options.Select(option => option.Value);
}
