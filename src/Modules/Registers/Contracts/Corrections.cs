using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Registers.Contracts;

/// <summary>One fact as a base register has it.</summary>
/// <param name="Register"><c>population</c> or <c>legal-person</c>.</param>
/// <param name="Key">Number of the subject whose record it is.</param>
/// <param name="Element">The register's own element, which the form may call by another.</param>
public sealed record RegisteredFact(string Register, string RegisterName, string Key, string Element, string Value, DateOnly UpdatedOn);

/// <summary>Somebody's word that a register is wrong 数据纠错.</summary>
/// <param name="Masked">What the register has, as it may stand in lists.</param>
/// <param name="Claimed">The right value as the person has it.</param>
/// <param name="Owner">Kind of the department that answers for the fact.</param>
/// <param name="DueOn">By when it is to be answered.</param>
/// <param name="OriginId">The application in which it was noticed.</param>
/// <param name="OriginName">What was applied for.</param>
public sealed record CorrectionClaim(
    RegisteredFact Fact, string Name, string Masked, string Claimed, string ClaimedMasked, string? Note, string Owner, DateOnly DueOn, Guid OriginId, string OriginName);

public enum CorrectionState
{
    Open,

    /// <summary>The register was changed.</summary>
    Corrected,

    /// <summary>The register stays as it is; the reason is given.</summary>
    Kept,
}

/// <summary>A correction ticket 数据纠错工单 as others may know it.</summary>
public sealed record CorrectionTicket(Guid Id, string Number, string DepartmentName, CorrectionState State, DateOnly DueOn, string? Answer);

/// <summary>Tickets to the owners of the registers.</summary>
public interface ICorrections
{
    /// <summary>
    /// Opens a ticket in the caller's transaction, or joins the one that is open for the same fact. The same account's second word
    /// replaces its first.
    /// </summary>
    /// <returns>The ticket, or <see cref="RegisterProblems.NoOwner"/>.</returns>
    Task<Result<CorrectionTicket>> ClaimAsync(Write write, CorrectionClaim claim, CancellationToken ct);

    Task<IReadOnlyDictionary<Guid, CorrectionTicket>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);
}

/// <summary>Somebody who said that a register is wrong has their answer.</summary>
/// <param name="AccountId">Whom to tell.</param>
/// <param name="OriginId">The application in which they said so; it may never have been submitted.</param>
public sealed record CorrectionAnswered(
    Guid TicketId, string Number, string FactName, string RegisterName, string DepartmentName, string Place, bool Corrected, Guid AccountId, Guid OriginId, string OriginName);

/// <summary>Tells people of answers, in the transaction of the answer.</summary>
public interface ICorrectionNews
{
    void Tell(Write write, CorrectionAnswered answered);
}
