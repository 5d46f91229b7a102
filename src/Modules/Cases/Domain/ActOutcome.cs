using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>A document that an act issues; the templates turn facts and lists into sentences.</summary>
internal sealed record DocumentRequest(
    string Kind,
    IReadOnlyDictionary<string, string> Facts,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Lists);

/// <summary>A message to the applicant.</summary>
internal sealed record Notice(string Kind, string Title, string Body);

/// <summary>What one act brought about.</summary>
internal sealed record ActTaken(ActRule Rule, ActDone Done, CaseState From, CaseState To, DocumentRequest? Document, IReadOnlyList<Notice> Notices);

/// <summary>The case afterwards, with everything that has to be written in the same transaction.</summary>
/// <param name="Taken">Normally one act; two when silence had already made the case accepted and nobody had recorded it yet.</param>
internal sealed record ActOutcome(CaseRecord Case, IReadOnlyList<ClockEvent> Events, IReadOnlyList<ActTaken> Taken);
