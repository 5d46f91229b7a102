using Tongban.Cases.Data.Rows;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Security;

namespace Tongban.Cases.Data;

/// <summary>Purposes under which this module seals values.</summary>
internal static class CaseSeals
{
    /// <summary>JSON of the <see cref="Subject"/>.</summary>
    public const string Applicant = "cases.applicant";
    public const string Contact = "cases.contact";
    public const string Address = "cases.address";
    public const string Webhook = "cases.webhook";

    public static Subject OpenApplicant(this Vault vault, CaseRow row) =>
        CaseJson.Read<Subject>(vault.Open(Applicant, row.ApplicantSealed));
}

/// <summary>Where messages go besides the inbox; a way that isn't known stays null.</summary>
internal sealed record Contact(string? Mobile, string? Email);
