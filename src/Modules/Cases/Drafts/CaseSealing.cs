using Tongban.Cases.Data;
using Tongban.Cases.Domain;
using Tongban.Forms.Contracts;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Security;

namespace Tongban.Cases.Drafts;

/// <summary>How a new case keeps who applied: sealed for those whose work needs it, masked and indexed for lists and lookups.</summary>
internal sealed class CaseSealing(Vault vault, QueryCodes codes, Looks looks)
{
    public Applicant Applicant(Subject subject) =>
        new(subject.Kind == SubjectKind.Organisation, subject.Name, Masked(subject.Code));

    public string Seal(Subject subject) => vault.Seal(CaseSeals.Applicant, CaseJson.Write(subject));

    public string IndexOf(string code) => looks.IndexOf(code);

    public string QueryHash(string number) => codes.HashOf(number, codes.Of(number));

    /// <summary>What the applicant contests of the answers that count, where they still say something else than the register.</summary>
    public string? SealContests(Draft draft, FormData counted) => vault.SealContests(
        draft.Contests.Where(pair => counted[pair.Key] is { } own && own != pair.Value.Registered).ToDictionary(StringComparer.Ordinal));

    /// <summary>The mobile number that was given at the window, else the one that the form asks for, whosever it is: messages go there.</summary>
    public string SealContact(Draft draft, FormData counted) => vault.Seal(CaseSeals.Contact, CaseJson.Write(new Contact(
        draft.Parties.Reception?.Mobile ?? draft.Form.Fields.Where(field => field.Element.Type is ElementType.Mobile or ElementType.Phone)
            .Select(field => counted[field.Key]).FirstOrDefault(value => value is { Length: 11 } && value[0] == '1'),
        null)));

    private static string Masked(string code) => code.Length == 18 ? $"{code[..4]}{new string('*', 12)}{code[16..]}" : code;
}
