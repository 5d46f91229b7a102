using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Cases.Drafts;

/// <summary>Who the applicant is and where the case belongs, as the finished form tells.</summary>
internal static class Applying
{
    private const string PersonName = "applicant.person.name";
    private const string PersonNumber = "applicant.person.idNumber";

    /// <summary>The company acted for; else the person named in the form when somebody applies for another; else oneself.</summary>
    public static Subject Applicant(Draft draft, FormData counted) => draft.Parties switch
    {
        { Company: { } company } => company,
        { Reception.Applicant: { } other } => other,
        { Self: var self } when IsForAnother(counted) && counted[PersonNumber] is { } number && number != self.Code =>
            new Subject(SubjectKind.Person, number, counted[PersonName] ?? ""),
        { Self: var self } => self,
    };

    /// <summary>Whose wallet may be looked into: of who is signed in or stands at the window, or of their company. Typing another's number gives no right to theirs.</summary>
    public static Subject? WalletOf(Draft draft, FormData counted) =>
        draft.Parties.Company ?? (IsForAnother(counted) || draft.Parties.Reception?.Applicant is not null ? null : draft.Parties.Self);

    public static bool IsForAnother(FormData counted) => counted[ApplyingAs.Key] == ApplyingAs.Agent;

    /// <summary>Division of the competent place, 12 digits.</summary>
    public static string Place(Draft draft, FormData counted) =>
        draft.Item.PlaceFrom is { } field && counted[field] is { Length: 12 } division ? division : draft.Item.Place;

    public static Result Complete(Draft draft, FormData counted, FormFacts facts) =>
        FormCheck.Whole(draft.Form, counted, facts).Concat(TooMany(draft)).ToList() is { Count: > 0 } faults ? ApplyProblems.FormWrong.With(faults) : Result.Ok;

    // What counts has no more rows than the form allows: what was typed beyond must be said, not cut off.
    private static IEnumerable<FieldError> TooMany(Draft draft) =>
        from role in draft.Form.Roles
        where role.Repeat is { } repeat && draft.Data.RowsOf(role.Code) > repeat.Most
        select new FieldError(role.Code, $"{role.Name}最多 {role.Repeat!.Most} {role.Repeat.Unit}，请去掉多余的");
}
