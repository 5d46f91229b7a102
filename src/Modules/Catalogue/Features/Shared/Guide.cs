using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Forms.Contracts;
using Tongban.Organisation.Contracts;

namespace Tongban.Catalogue.Features.Shared;

/// <summary>What a guide says to somebody in a certain situation.</summary>
internal sealed record Guide(Item Item, SituationAnswers Answers)
{
    /// <summary>What remains to be dealt with, what the applicant has to bring first.</summary>
    public required IReadOnlyList<MaterialNeed> Needs { get; init; }

    /// <summary>What only open questions could still add.</summary>
    public required IReadOnlyList<MaterialNeed> Possible { get; init; }

    /// <summary>Who handles it here.</summary>
    public required Department? Authority { get; init; }

    /// <summary>Where its window is.</summary>
    public required Department? Centre { get; init; }

    public required FormDefinition? Form { get; init; }

    public required IReadOnlyList<(string Name, string? Href)> Related { get; init; }

    /// <summary>The page on which it stands: answers lead back to it.</summary>
    public string Address { get; init; } = $"/items/{Item.Slug}";

    public int ToProvide => Needs.Count(need => need.Way == MaterialWay.Provide);

    public int Spared => Needs.Count - ToProvide;

    /// <summary>True when in this situation another matter is the right one.</summary>
    public bool IsElsewhere => Answers.Options.Any(option => option.Elsewhere);

    public IEnumerable<string> Conditions => Answers.Options.SelectMany(option => option.Conditions);

    public IEnumerable<string> Notes => Answers.Options.Select(option => option.Note).Where(note => note.Length > 0);

    public int Fields => Form?.Fields.Count() ?? 0;

    /// <summary>Fields that a register may fill for somebody who signs in.</summary>
    public int Prefillable => Form?.Fields.Count(asked => asked.PrefillFrom.Count > 0) ?? 0;

    /// <summary>The chosen options as the query of an address; empty when nothing was answered.</summary>
    public string Query => string.Join('&', Item.Situations.SelectMany(situation =>
        situation.Options.Where(option => Answers.Has(situation.Key, option.Key)).Select(option => $"{situation.Key}={option.Key}"))) is { Length: > 0 } query ? "?" + query : "";
}
