using Tongban.Forms.Contracts;
using Tongban.Licences.Contracts;

namespace Tongban.Cases.Known;

/// <summary>What the valid licences say that the applicant holds, element by element. Where two licences differ, neither is offered.</summary>
internal sealed class LicenceSource(ILicences licences) : IPrefillSource
{
    private const string Address = "premises.address";

    public async Task<IReadOnlyList<PrefillOffer>> OffersAsync(PrefillQuestion question, CancellationToken ct)
    {
        if (question.Parties.Applicant is not { } holder || question.Policy.Rank(PrefillSources.Licence, "") is null)
        {
            return [];
        }

        var valid = (await licences.HeldByAsync(holder, ct)).Where(licence => licence.Status == LicenceStatus.Valid).ToList();
        return
        [
            .. question.OfApplicant.Concat(question.OfMatter(PrefillSources.Licence)).SelectMany(field => Offer(field, valid)),
            .. valid.GroupBy(licence => licence.Facts.GetValueOrDefault(Address), StringComparer.Ordinal)
                .SelectMany(place => question.OfPlace(place.Key).SelectMany(field => Offer(field, place))),
        ];
    }

    private static IEnumerable<PrefillOffer> Offer(FormField field, IEnumerable<HeldLicence> valid)
    {
        var knowing = valid.Where(licence => licence.Facts.ContainsKey(field.Element.Code)).OrderByDescending(licence => licence.IssuedOn).ToList();
        return knowing.Select(licence => licence.Facts[field.Element.Code]).Distinct(StringComparer.Ordinal).Count() == 1
            ? [new PrefillOffer(field.Key, knowing[0].Facts[field.Element.Code], new Provenance(PrefillSources.Licence, knowing[0].Name, knowing[0].IssuedOn))]
            : [];
    }
}
