using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;

namespace Tongban.Cases.Drafts;

/// <summary>
/// What a process may know of an application: choices about the matter itself that are nobody's personal data, such as whether
/// the applicant chose 告知承诺. They stand in the process's state, so nothing sensitive may be among them.
/// </summary>
internal static class ProcessFacts
{
    public static JsonObject Of(FormDefinition form, FormData counted)
    {
        var facts = new JsonObject();
        foreach (var field in form.Fields.Where(MayKnow).Where(field => counted[field.Key] is { Length: > 0 }))
            Put(facts, field.Key.Split('.'), counted[field.Key]!);
        return facts;
    }

    private static bool MayKnow(FormField field) => field.Role == "matter"
        && field.Element is { Sensitivity: Sensitivity.Public, Type: ElementType.Choice };

    private static void Put(JsonObject into, ReadOnlySpan<string> path, string value)
    {
        for (; path.Length > 1; path = path[1..])
            into = into[path[0]] as JsonObject ?? (JsonObject)(into[path[0]] = new JsonObject())!;
        into[path[0]] = value;
    }
}
