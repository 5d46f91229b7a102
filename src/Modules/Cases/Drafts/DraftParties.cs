using Tongban.Platform.Security;

namespace Tongban.Cases.Drafts;

/// <summary>Who began an application; decided by the session and never by what is typed into the form.</summary>
/// <param name="Self">The person behind the account.</param>
/// <param name="Company">The company in whose name they act; null when they act as a person.</param>
/// <param name="Authority">What authorises them to act for the company.</param>
internal sealed record DraftParties(Subject Self, Subject? Company, string? Authority);
