using System.Collections.Frozen;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
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
    private const string Contests = "cases.contests";

    public static Subject OpenApplicant(this Vault vault, CaseRow row) =>
        CaseJson.Read<Subject>(vault.Open(Applicant, row.ApplicantSealed));

    public static string? SealContests(this Vault vault, IReadOnlyDictionary<string, Contest> contests) =>
        contests.Count == 0 ? null : vault.Seal(Contests, CaseJson.Write(contests));

    public static IReadOnlyDictionary<string, Contest> OpenContests(this Vault vault, string? text) =>
        text is null ? FrozenDictionary<string, Contest>.Empty : CaseJson.Read<Dictionary<string, Contest>>(vault.Open(Contests, text));
}

/// <summary>Where messages go besides the inbox; a way that isn't known stays null.</summary>
internal sealed record Contact(string? Mobile, string? Email);
