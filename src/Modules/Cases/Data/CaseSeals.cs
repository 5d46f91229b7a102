namespace Tongban.Cases.Data;

/// <summary>Purposes under which this module seals values.</summary>
internal static class CaseSeals
{
    public const string Applicant = "cases.applicant";
    public const string Contact = "cases.contact";
    public const string Address = "cases.address";
    public const string QueryCode = "cases.query-code";
}

/// <summary>Where messages go besides the inbox; a way that isn't known stays null.</summary>
internal sealed record Contact(string? Mobile, string? Email);
