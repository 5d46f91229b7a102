using Tongban.Platform.Data;

namespace Tongban.Cases.Contracts;

/// <summary>Something that an applicant may be reminded of; asked again in the transaction in which a reminder is written or sent.</summary>
public interface IReminderCondition
{
    /// <summary>As message templates name it, for example <c>not-rated</c>.</summary>
    string Code { get; }

    /// <returns>True while it is still to be done.</returns>
    Task<bool> HoldsAsync(TongbanContext db, Guid caseId, CancellationToken ct);
}
