namespace Tongban.Identity.Domain;

/// <summary>A company's authorisation 授权 of an agent 经办人, given by its legal representative.</summary>
internal sealed class Delegation
{
    /// <summary>Nobody authorises for ever: after at most two years the representative is asked again.</summary>
    public const int LongestDays = 731;

    public required Guid Id { get; init; }

    public required string CompanyCode { get; init; }

    public required string CompanyName { get; init; }

    public required Guid AgentId { get; init; }

    public required string AgentName { get; init; }

    public required Guid GrantedBy { get; init; }

    public required string GrantedByName { get; init; }

    public required DateTime GrantedAt { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required DateOnly ValidTo { get; init; }

    public DateTime? RevokedAt { get; set; }

    public bool HoldsOn(DateOnly today) => RevokedAt is null && ValidFrom <= today && today <= ValidTo;

    public DelegationState StateOn(DateOnly today) =>
        RevokedAt is not null ? DelegationState.Revoked
        : today < ValidFrom ? DelegationState.Coming
        : today > ValidTo ? DelegationState.Over
        : DelegationState.Holding;
}

internal enum DelegationState
{
    Holding,
    Coming,
    Over,
    Revoked,
}
