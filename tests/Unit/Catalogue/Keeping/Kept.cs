using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Domain.Rules;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Organisation.Contracts;
using Tongban.Tests.Unit.Forms;

namespace Tongban.Tests.Unit.Catalogue.Keeping;

/// <summary>The demonstration place's items and code sets, as the keeper's rules see them.</summary>
internal static class Kept
{
    public static readonly CodeSets Codes = new(Directory.GetFiles(Folder("codes"), "*.json").Select(Read<CodeSet>));

    public static readonly IReadOnlyList<string> Files = [.. Directory.GetFiles(Folder("items"), "*.json").Order(StringComparer.Ordinal)];

    private static readonly Department Organ = new(Guid.CreateVersion7(), "119901010000030258", "区局", "区局", "x", "990101000000", "x", "0609-8230001", "x");

    private static readonly Dictionary<string, Regime> Regimes = Directory.GetFiles(Folder("regimes"), "*.json")
        .Select(file => Regime.Parse(File.ReadAllText(file)).Value).ToDictionary(regime => regime.Code);

    public static readonly RuleFacts Facts = new(Sample.Facts.Codes, Codes)
    {
        Competent = (_, _) => Organ,
        Regime = code => Regimes.GetValueOrDefault(code),
        Form = _ => null,
    };

    public static JsonObject Json(string slug) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder("items"), slug + ".json")))!.AsObject();

    public static Item Item(JsonObject file) => file.Deserialize<Item>(KernelJson.Strict)!;

    public static IReadOnlyList<Finding> Findings(JsonObject file, JsonObject? directory = null) =>
        [.. RuleBook.Of(new RuleCase(Item(file), directory, Facts)).Where(finding => !(finding.Rule == "K00" && finding.Where == "formCode"))];

    private static T Read<T>(string file) => JsonSerializer.Deserialize<T>(File.ReadAllText(file), KernelJson.Strict)!;

    private static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);
}
