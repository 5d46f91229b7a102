using System.Globalization;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Codes;

namespace Tongban.Forms.Domain;

/// <summary>
/// Facts that follow from an identity number or a birth date: birthDate, sex, age; under <c>derived.{role}</c>, in a row of a
/// repeated role under <c>{role}.derived</c>.
/// </summary>
internal static class Derived
{
    public static readonly IReadOnlySet<string> Names = new HashSet<string>(StringComparer.Ordinal) { "birthDate", "sex", "age" };

    public static void Add(JsonObject facts, FormField field, FormValue value, FormFacts today)
    {
        if (field.Element is { Type: ElementType.ResidentId, Code: "person.idNumber" })
        {
            var id = ResidentId.Parse(value.Text, today.Codes).Value;
            Put(facts, field, "birthDate", id.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Put(facts, field, "sex", id.Sex == Sex.Male ? "男" : "女");
            Put(facts, field, "age", Age(id.BirthDate, today.Today));
        }
        else if (field.Element.Code == "person.birthDate" && Of(facts, field)?["age"] is null)
        {
            Put(facts, field, "age", Age(DateText.Read(value.Text!)!.Value, today.Today));
        }
    }

    /// <summary>Full years 周岁 on a day; who was born on 29 February completes a year on the 28th of other years.</summary>
    public static int Age(DateOnly born, DateOnly today)
    {
        var years = today.Year - born.Year;
        return born.AddYears(years) > today ? years - 1 : years;
    }

    private static JsonNode? Of(JsonObject facts, FormField field) => field.Row is null ? facts["derived"]?[field.Role] : facts[field.Role]?["derived"];

    private static void Put(JsonObject facts, FormField field, string name, JsonNode? value) =>
        FormState.Nest(facts, field.Row is null ? ["derived", field.Role, name] : [field.Role, "derived", name], value);
}
