using Tongban.Forms.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Cases.Drafts;

/// <summary>Who began an application; decided by the session or at the window, and never by what is typed into the form.</summary>
/// <param name="Self">The person behind the account, or the one who stands at the window.</param>
/// <param name="Company">The company in whose name they act; null when they act as a person.</param>
/// <param name="Authority">What authorises them to act for the company.</param>
/// <param name="Reception">How they came when they came without an account; null on line.</param>
internal sealed record DraftParties(Subject Self, Subject? Company, string? Authority, Reception? Reception = null)
{
    /// <summary>In whose name: as a person or for a company.</summary>
    public SubjectKind Kind => Company is null ? SubjectKind.Person : SubjectKind.Organisation;

    /// <param name="account">Whose draft it is; at a window the clerk's, which says nothing about the applicant. Null where only the registers and licences are to fill.</param>
    public PrefillParties Prefill(FormData answers, Guid? account) =>
        PrefillParties.Of(Self, Company ?? Self, answers, Reception is null ? account : null, Reception?.Applicant is not null);

    /// <returns>Null for somebody in whose name nothing can be applied for.</returns>
    public static DraftParties? Of(Caller caller) => caller is { Self: { } self, ActingFor: { } acting }
        ? new DraftParties(self, acting.Kind == SubjectKind.Organisation ? acting : null, caller.Authority)
        : null;
}

/// <summary>An applicant without account at a window 窗口 or a village point 代办点.</summary>
/// <param name="Channel">window or village.</param>
/// <param name="Mobile">Where they want to be told; null when they have none.</param>
/// <param name="Applicant">For whom they came, where the form itself doesn't ask; null for themselves or their company.</param>
internal sealed record Reception(string Channel, string? Mobile, Subject? Applicant)
{
    public const string AtWindow = "window";
    public const string AtVillage = "village";
}
