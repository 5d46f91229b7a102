namespace Tongban.Cases.Domain;

/// <summary>A register's value that the applicant says is wrong 申请人有异议: the case goes on with theirs, and who decides sees both.</summary>
/// <param name="Registered">What the register has.</param>
/// <param name="Ticket">The correction ticket that went to the register's owner; null when there was none to send it to.</param>
/// <param name="Note">What shows it, in the applicant's words.</param>
internal sealed record Contest(string SourceName, DateOnly? UpdatedOn, string Registered, Guid? Ticket, string? TicketNumber, string? Note);
