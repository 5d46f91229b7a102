using Tongban.Cases.Contracts;
using Tongban.Licences.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Oversight.Domain;

/// <summary>What the public learns of one step of a case.</summary>
/// <param name="Number">Case number; only of organisations.</param>
/// <param name="Applicant">Organisations in full, natural persons by their family name.</param>
/// <param name="Stage">已受理, 准予许可…</param>
internal sealed record PublicStep(string? Number, string Applicant, string Stage);

/// <summary>
/// What is made public 阳光政务, by the item's policy (<c>company-only</c>, <c>all</c>, <c>none</c>). What concerns a natural
/// person's marriage, health, hardship or family has the policy <c>none</c>; a policy that isn't known counts as <c>none</c>.
/// A refusal, and what happens before acceptance, is the applicant's own affair (Regulations on Open Government
/// Information, art. 15).
/// </summary>
internal static class Publication
{
    public static PublicStep? Of(string type, CaseEvent told)
    {
        if (!MayPublish(told.Publicity, told.ApplicantKind) || StageOf(type, told) is not { } stage) return null;
        var organisation = told.ApplicantKind == SubjectKind.Organisation;
        return new PublicStep(organisation ? told.Number : null, PublicName.Of(told.ApplicantKind, told.ApplicantName), stage);
    }

    private static bool MayPublish(string policy, SubjectKind applicant) => policy switch
    {
        "all" => true,
        "company-only" => applicant == SubjectKind.Organisation,
        _ => false,
    };

    private static string? StageOf(string type, CaseEvent told) => type switch
    {
        "cases.accepted" or "cases.deemed-accepted" => "已受理",
        "cases.decided" when told.Outcome == "granted" => "准予",
        "cases.revoked" => "已撤销",
        // Only what was published before: a refusal that is set aside stays the applicant's own affair.
        "cases.set-aside" when told.Outcome == "granted" => "已撤销",
        _ => null,
    };
}
