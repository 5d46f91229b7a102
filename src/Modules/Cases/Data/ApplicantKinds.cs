using Tongban.Cases.Domain;

namespace Tongban.Cases.Data;

internal static class ApplicantKinds
{
    public const int Person = 1;
    public const int Organisation = 2;
}

internal static class Outcomes
{
    public const string Granted = "granted";
    public const string Refused = "refused";

    public static string Of(Act decision) => decision == Act.DecideGrant ? Granted : Refused;
}
