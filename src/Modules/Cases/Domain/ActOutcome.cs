using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>A document that an act issues; the templates turn facts and lists into sentences.</summary>
internal sealed record DocumentRequest(
    string Kind,
    IReadOnlyDictionary<string, string> Facts,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Lists);

/// <summary>Names of facts that the drawing itself looks for, whatever the template says.</summary>
internal static class DocumentFacts
{
    public const string Signature = "signature";
}

/// <summary>Something that the applicant is told: of which event (or by which reminder), and what a template may say of it.</summary>
internal sealed record Notice(string Event, IReadOnlyDictionary<string, string> Facts);

/// <summary>What one act brought about.</summary>
internal sealed record ActTaken(ActRule Rule, ActDone Done, CaseState From, CaseState To, DocumentRequest? Document, IReadOnlyList<Notice> Notices);

/// <summary>The case afterwards, with everything that has to be written in the same transaction.</summary>
/// <param name="Taken">Normally one act; two when silence had already made the case accepted and nobody had recorded it yet.</param>
internal sealed record ActOutcome(CaseRecord Case, IReadOnlyList<ClockEvent> Events, IReadOnlyList<ActTaken> Taken);
