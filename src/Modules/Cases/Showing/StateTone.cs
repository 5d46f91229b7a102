using Tongban.Cases.Domain;

namespace Tongban.Cases.Showing;

/// <summary>Colours help; the words alone say it all.</summary>
internal static class StateTone
{
    public static string? Of(CaseState state) => state switch
    {
        CaseState.Granted or CaseState.Served or CaseState.Closed => "green",
        CaseState.AwaitingCorrection or CaseState.Suspended => "amber",
        CaseState.Refused or CaseState.NotAccepted or CaseState.Referred or CaseState.Terminated or CaseState.Revoked => "red",
        CaseState.Submitted or CaseState.Received or CaseState.Accepted => "blue",
        _ => null,
    };
}
