using System.Text.Json;
using Tongban.Voice.Domain;

namespace Tongban.Voice.Data.Rows;

/// <summary>The follow-up of a bad rating as stored.</summary>
internal sealed class FollowUpRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string CaseNumber { get; init; }

    public required string ItemSlug { get; init; }

    public required string ItemName { get; init; }

    public required string Place { get; init; }

    public required Guid DepartmentId { get; init; }

    public required string DepartmentName { get; init; }

    public required RatingLevel Level { get; init; }

    public string? Comment { get; init; }

    public required FollowUpState State { get; set; }

    public Guid? ClaimantId { get; set; }

    public string? ClaimantName { get; set; }

    public required DateOnly ContactDue { get; init; }

    public required DateOnly RectifyDue { get; init; }

    /// <summary>JSON list of the steps taken.</summary>
    public required string Steps { get; set; }

    public FollowUpOutcome? Outcome { get; set; }

    public required DateTime OpenedAt { get; init; }

    public DateTime? ClosedAt { get; set; }

    public required long Revision { get; set; }

    public FollowUp Read() => new(
        State, ClaimantId, ContactDue, RectifyDue, JsonSerializer.Deserialize<FollowUpStep[]>(Steps, JsonSerializerOptions.Web)!, Outcome);

    public void Write(FollowUp after)
    {
        var last = after.Steps[^1];
        State = after.State;
        ClaimantId = after.Claimant;
        ClaimantName = last.Act == FollowUpAct.Claim ? last.ByName : ClaimantName;
        Outcome = after.Outcome;
        Steps = StepsOf(after);
        ClosedAt = after.State == FollowUpState.Closed ? last.At.UtcDateTime : null;
        Revision++;
    }

    public static string StepsOf(FollowUp followUp) => JsonSerializer.Serialize(followUp.Steps, JsonSerializerOptions.Web);
}
