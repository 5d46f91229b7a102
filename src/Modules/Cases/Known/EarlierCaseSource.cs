using Tongban.Forms.Contracts;

namespace Tongban.Cases.Known;

/// <summary>
/// What the applicant said in earlier applications, newest first: their own answers to (role, element), for the same subject in the
/// same kind of role. Sensitive answers only where the policy names them, and only to the account that gave them.
/// </summary>
internal sealed class EarlierCaseSource(EarlierCases cases) : IPrefillSource
{
    private const string Name = "您以前的申请";
    private const string Address = "premises.address";

    public async Task<IReadOnlyList<PrefillOffer>> OffersAsync(PrefillQuestion question, CancellationToken ct)
    {
        var policy = question.Policy;
        if (question.Parties is not { Account: { } account, Applicant: { } subject } || policy.Rank(PrefillSources.EarlierCase, "") is null)
        {
            return [];
        }

        var earlier = await cases.OfAsync(subject, account, question.Today.AddYears(-policy.EarlierYears), policy.EarlierMost, ct);
        return [.. earlier.SelectMany(one => Offers(one, question)).DistinctBy(offer => offer.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<PrefillOffer> Offers(EarlierCase earlier, PrefillQuestion question) =>
        from field in question.OfApplicant.Concat(question.OfMatter(PrefillSources.EarlierCase)).Concat(Places(earlier, question))
        where earlier.Form.Role(field.Role)?.Kind == question.Form.Role(field.Role)?.Kind && MayRepeat(field.Element, earlier, question.Policy)
        let value = earlier.Own[field.Key]
        where !string.IsNullOrEmpty(value)
        select new PrefillOffer(field.Key, value, new Provenance(PrefillSources.EarlierCase, Name, earlier.On));

    private static IEnumerable<FormField> Places(EarlierCase earlier, PrefillQuestion question) =>
        earlier.Form.Roles.Where(role => role.Kind == RoleKind.Place).SelectMany(role => question.OfPlace(earlier.Whole[$"{role.Code}.{Address}"]).Where(field => field.Role == role.Code));

    private static bool MayRepeat(Element element, EarlierCase earlier, PrefillPolicy policy) =>
        element.Sensitivity != Sensitivity.Sensitive || earlier.SameAccount && policy.EarlierSensitive.Contains(element.Code);
}
