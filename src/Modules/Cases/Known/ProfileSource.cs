using Tongban.Forms.Contracts;
using Tongban.Identity.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Cases.Known;

/// <summary>
/// What a person saved for themselves 常用信息. It fills their own facts and what they wish for themselves, never a company's:
/// whoever acts for one gives their own telephone as its agent and nothing else.
/// </summary>
internal sealed class ProfileSource(IProfiles profiles) : IPrefillSource
{
    private const string Name = "您保存的常用信息";
    private const string AgentRole = "agent";
    private static readonly string[] Telephones = ["person.phone", "person.mobile"];

    public async Task<IReadOnlyList<PrefillOffer>> OffersAsync(PrefillQuestion question, CancellationToken ct)
    {
        if (question.Parties.Account is not { } account || question.Policy.Rank(PrefillSources.Profile, "") is null)
        {
            return [];
        }

        var facts = (await profiles.OfAsync(account, ct)).ToDictionary(fact => fact.Element, StringComparer.Ordinal);
        return [.. from field in Fields(question)
                   where facts.ContainsKey(field.Element.Code)
                   let fact = facts[field.Element.Code]
                   select new PrefillOffer(field.Key, fact.Value, new Provenance(PrefillSources.Profile, Name, fact.Since))];
    }

    private static IEnumerable<FormField> Fields(PrefillQuestion question) => question.Parties.Applicant is { Kind: SubjectKind.Person }
        ? question.OfApplicant.Concat(question.OfMatter(PrefillSources.Profile))
        : question.Fields.Where(field => field is { Role: AgentRole, ReadOnly: false } && Telephones.Contains(field.Element.Code));
}
