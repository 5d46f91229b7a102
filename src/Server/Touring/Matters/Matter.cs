using System.Text.Json;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Server.Touring.Matters;

/// <summary>One demonstration matter, as its files say what may be applied for and how.</summary>
/// <param name="Words">As people say it: aliases and everyday words.</param>
/// <param name="Kinds">Who may apply.</param>
/// <param name="Licensed">Whether granting issues an electronic licence.</param>
/// <param name="Elsewhere">Answers, by field, that lead to another matter.</param>
public sealed record Matter(
    string Slug, string Name, IReadOnlyList<string> Words, FormDefinition Form, IReadOnlyList<SubjectKind> Kinds, bool Licensed,
    IReadOnlyList<(string Field, string Value)> Elsewhere)
{
    /// <summary>Reads the items and forms of a place's folder.</summary>
    /// <param name="folder">The folder that also seeds the demonstration.</param>
    public static IReadOnlyList<Matter> ReadAll(string folder)
    {
        var elements = new ElementSet(Texts(folder, "elements").SelectMany(text => ElementSet.Parse(text).Value.All));
        var forms = Texts(folder, "forms").Select(text => FormDefinition.Parse(text, elements).Value).ToDictionary(form => form.Code);
        return [.. Texts(folder, "items").Select(text => Read(text, forms))];
    }

    private static Matter Read(string text, Dictionary<string, FormDefinition> forms)
    {
        using var item = JsonDocument.Parse(text);
        var root = item.RootElement;
        return new Matter(
            root.GetProperty("slug").GetString()!, root.GetProperty("name").GetString()!,
            [.. Strings(root, "aliases"), .. Strings(root, "words")],
            forms[root.GetProperty("formCode").GetString()!],
            root.GetProperty("applicantKinds").Deserialize<List<SubjectKind>>(KernelJson.Options)!,
            root.GetProperty("result").TryGetProperty("licenceTemplate", out _),
            [.. root.GetProperty("situations").EnumerateArray().SelectMany(Leading)]);
    }

    private static IEnumerable<(string Field, string Value)> Leading(JsonElement situation) =>
        !situation.TryGetProperty("formField", out var field) ? [] :
            from option in situation.GetProperty("options").EnumerateArray()
            where option.TryGetProperty("elsewhere", out var elsewhere) && elsewhere.GetBoolean()
            from value in Strings(option, "formValues")
            select (field.GetString()!, value);

    private static IEnumerable<string> Strings(JsonElement from, string name) =>
        from.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(value => value.GetString()!) : [];

    private static IEnumerable<string> Texts(string folder, string kind) =>
        Directory.GetFiles(Path.Combine(folder, kind), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText);
}
