using System.Text.Json;
using Tongban.Catalogue.Contracts;
using Tongban.Kernel;
using Tongban.Platform;

namespace Tongban.Catalogue.Domain;

/// <summary>What memory keeps of an item, taken from the whole.</summary>
/// <param name="WordingId">Follows from the words: equal words have the same.</param>
/// <param name="Wording">As JSON.</param>
internal sealed record HeadOf(Guid WordingId, string Wording, bool Online, int Bring, string Promised, bool Example)
{
    private static readonly MaterialList Materials = new(Shelf.Registers);

    public static HeadOf Item(Item item)
    {
        var wording = JsonSerializer.Serialize(WordsOf(item), KernelJson.Options);
        return new HeadOf(
            StableId.From("wording", wording), wording, item.IsOnline,
            Materials.For(item, SituationAnswers.None).Count(need => need.Way == MaterialWay.Provide),
            PromisedOf(item), item.PromisedLimit.Example);
    }

    /// <summary>The promise in words, without a situation.</summary>
    public static string PromisedOf(Item item) => item.HandleType == HandleType.Instant ? "即办" : item.PromisedLimit.Limit.ToString();

    private static ItemWording WordsOf(Item item) => new(item.Name, item.Summary)
    {
        BasicCode = item.BasicCode,
        Aliases = item.Aliases,
        Words = item.Words,
        Result = item.Result.Name,
        TypeCode = item.TypeCode,
        TypeName = item.TypeName,
        Themes = item.Themes,
        Objects = [.. item.Objects.Select(target => target.Code)],
    };
}
