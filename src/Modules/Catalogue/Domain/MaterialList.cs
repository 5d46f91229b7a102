using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain;

/// <summary>
/// Which materials remain in a situation: all that are required, then those that the chosen options add, less those that they
/// take away; and how each is dealt with.
/// </summary>
/// <param name="connected">Registers and licence templates that can really answer here, as <c>register:population</c> or <c>licence:senior-card</c>.</param>
internal sealed class MaterialList(IReadOnlySet<string> connected)
{
    public IReadOnlyList<MaterialNeed> For(Item item, SituationAnswers answers)
    {
        var added = answers.Options.SelectMany(option => option.AddMaterials).ToHashSet(StringComparer.Ordinal);
        var removed = answers.Options.SelectMany(option => option.RemoveMaterials).ToHashSet(StringComparer.Ordinal);
        return [.. item.Materials
            .Where(material => (material.Necessity != Necessity.Optional || added.Contains(material.Key)) && !removed.Contains(material.Key))
            .Select(Deal)];
    }

    /// <summary>Materials that only other answers would ask for; while questions are open the applicant is told of them.</summary>
    public IReadOnlyList<MaterialNeed> Possible(Item item, SituationAnswers answers)
    {
        var needed = For(item, answers).Select(need => need.Material.Key).ToHashSet(StringComparer.Ordinal);
        var open = item.Situations.Where(situation => !answers.IsAnswered(situation.Key)).SelectMany(situation => situation.Options)
            .SelectMany(option => option.AddMaterials).ToHashSet(StringComparer.Ordinal);
        return [.. item.Materials.Where(material => open.Contains(material.Key) && !needed.Contains(material.Key)).Select(Deal)];
    }

    private MaterialNeed Deal(ItemMaterial material) => material.ReplacedBy switch
    {
        { Kind: ReplacementKind.FormData } by => new(material, MaterialWay.Exempt, by.Text),
        { Kind: ReplacementKind.Commitment } by => new(material, MaterialWay.Promise, by.Text),
        { Kind: ReplacementKind.Register } by when connected.Contains($"register:{by.Source}") => new(material, MaterialWay.Exempt, by.Text),
        { Kind: ReplacementKind.Licence } by when connected.Contains($"licence:{by.Source}") => new(material, Own(material), $"{by.Text}。申请时证照包里有有效的就自动取用，没有的要您提供") { SparedByLicence = by.Source },
        { } by => new(material, Own(material), $"{by.Text}，本地还没有接通，暂时要您提供"),
        null => new(material, Own(material), ""),
    };

    private static MaterialWay Own(ItemMaterial material) => material.Necessity == Necessity.Later ? MaterialWay.Later : MaterialWay.Provide;
}
