namespace Tongban.Cases.Domain;

/// <summary>What the law says of one act, in one place: the workbench, the engine's door and the documents all read it.</summary>
/// <param name="Code">The name that processes, addresses and permissions use, for example <c>tell-missing</c>.</param>
/// <param name="Name">The official word, for example 一次性告知补正.</param>
/// <param name="To">The resulting state; null when the state stays as it is.</param>
/// <param name="Document">Kind of document issued; null when the act issues none.</param>
/// <param name="Article">The licensing law's article; null where that law has none to cite. Items under another regime cite that regime's law.</param>
/// <param name="Consequence">One line in plain Chinese that stands under the action on the case page.</param>
/// <param name="Permission">What an official needs; null for acts of the applicant and of the system.</param>
internal sealed record ActRule(
    Act Act,
    string Code,
    string Name,
    IReadOnlySet<CaseState> From,
    CaseState? To,
    Hand Hand,
    string? Permission,
    string? Document,
    string? Article,
    string Consequence,
    string EventType)
{
    public bool AllowedFrom(CaseState state) => From.Contains(state);
}
