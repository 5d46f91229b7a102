using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Tongban.Kernel.Codes;

namespace Tongban.Forms.Data;

/// <summary>Asks every source, and takes for each field the best value that the form accepts.</summary>
internal sealed class Prefill(RegisterPrefill registers, IEnumerable<IPrefillSource> sources, PrefillPolicies policies, FormFactsNow now) : IPrefill
{
    public async Task<Prefilled> ForAsync(FormDefinition form, PrefillParties parties, CancellationToken ct)
    {
        var facts = now.Facts;
        IReadOnlyList<FormField> open = [.. form.Fields.Where(field => form.Repeat(field.Role) is null && field.Compute is null && !field.Many)];
        var question = new PrefillQuestion(form, parties, open, FormData.Empty, policies.Newest, facts.Today);
        var offers = new List<PrefillOffer>(Taken(question, await registers.OffersAsync(question, ct), facts));
        question = question with { Known = Best(offers, question).Values };
        foreach (var source in sources)
        {
            offers.AddRange(Taken(question, await source.OffersAsync(question, ct), facts));
        }

        return Best(offers, question);
    }

    public async Task<ContestableFact?> ContestableAsync(FormDefinition form, FormField field, Provenance from, PrefillParties parties, CancellationToken ct) =>
        policies.Newest.OwnerOf(from.Source, field.Element) is { } owner && await registers.FactAsync(form, field, from.Source, parties, ct) is { } fact
            ? new ContestableFact(fact, owner, policies.Newest.CorrectionDays)
            : null;

    /// <summary>What the form accepts of it, as the form stores it, and marked when it is old.</summary>
    private static IEnumerable<PrefillOffer> Taken(PrefillQuestion question, IReadOnlyList<PrefillOffer> offers, FormFacts facts)
    {
        var fields = question.Fields.ToDictionary(field => field.Key, StringComparer.Ordinal);
        foreach (var offer in offers)
        {
            if (fields.TryGetValue(offer.Key, out var field)
                && question.Policy.Rank(offer.From.Source, field.Element.Code) is not null
                && Right(field, offer.Value, facts) is { } value)
            {
                yield return offer with { Value = value, From = offer.From with { IsOld = !question.Policy.IsFresh(offer.From, field.Element.Code, facts.Today) } };
            }
        }
    }

    /// <summary>Fresh before old, then by the policy's order, then as the sources gave them.</summary>
    private static Prefilled Best(List<PrefillOffer> offers, PrefillQuestion question)
    {
        var elements = question.Fields.ToDictionary(field => field.Key, field => field.Element.Code, StringComparer.Ordinal);
        var best = offers.GroupBy(offer => offer.Key, StringComparer.Ordinal)
            .Select(group => group.OrderBy(offer => offer.From.IsOld)
                .ThenBy(offer => question.Policy.Rank(offer.From.Source, elements[offer.Key])).First())
            .ToList();
        return new Prefilled(
            best.Aggregate(FormData.Empty, (values, offer) => values.With(offer.Key, offer.Value)),
            best.ToDictionary(offer => offer.Key, offer => offer.From, StringComparer.Ordinal));
    }

    /// <summary>The value as the form stores it; null when the form would refuse it.</summary>
    private static string? Right(FormField field, string value, FormFacts facts)
    {
        var text = Normal.Text(field.Element, value);
        if (field.Element is { Type: ElementType.Division, Level: DivisionLevel.Town })
        {
            text = text[..Math.Min(9, text.Length)].PadRight(12, '0');
        }

        return text.Length > 0 && FieldCheck.Of(field, FormValue.Of(text), facts).Slip is null ? text : null;
    }
}
