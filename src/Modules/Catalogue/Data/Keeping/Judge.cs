using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain.Rules;
using Tongban.Kernel;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>A draft as the rules see it.</summary>
/// <param name="Item">Null when the file can't be read as an item at all; then the findings say where.</param>
internal sealed record Judged(Item? Item, IReadOnlyList<Finding> Findings, Completeness Completeness)
{
    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);

    public int Warnings => Findings.Count - Errors;
}

/// <summary>Checks a draft against all rules, with the directory version that it was taken from.</summary>
internal sealed class Judge(Surroundings surroundings, ItemReader items)
{
    public async Task<Judged> OfAsync(JsonObject file, int? directoryVersion, CancellationToken ct)
    {
        var complete = Completeness.Of(file);
        try
        {
            var item = file.Deserialize<Item>(KernelJson.Strict)!;
            var directory = directoryVersion is { } version && await items.InheritedAsync(item.BasicCode, version, ct) is { } body ? JsonNode.Parse(body)!.AsObject() : null;
            return new Judged(item, RuleBook.Of(new RuleCase(item, directory, await surroundings.FactsAsync(ct))), complete);
        }
        catch (JsonException slip)
        {
            return new Judged(null, [new Finding(RuleBook.Definition.Code, Severity.Error, slip.Path ?? "$", "这里的写法读不懂：" + slip.Message)], complete);
        }
    }
}
