using System.Text.Json.Nodes;
using Tongban.Kernel;
using Tongban.Kernel.Processes;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>What a case is opened from: the facts that never change afterwards.</summary>
/// <param name="Variables">What the process's gateways may test; null for none.</param>
internal sealed record Application(Guid Id, string Number, string Place, CaseTerms Terms, Applicant Applicant, JsonObject? Variables = null);

/// <summary>Opens a case from what was submitted.</summary>
internal static class Opening
{
    /// <summary>
    /// Submitting is the receipt of the materials in law (arts. 29 and 32): the clock knows the moment, and the five
    /// working days for telling what is missing run from it, whether or not the window has looked.
    /// </summary>
    /// <param name="receivedAt">When the materials came in, where that wasn't just now.</param>
    public static Result<Handled> Open(Application application, Rulebook rules, DateTimeOffset now, DateTimeOffset? receivedAt = null) =>
        ProcessEngine.Start(rules.Process, application.Variables, now, rules.Resolve).Then(step =>
            Steps.Follow(Record(application, step.State, receivedAt ?? now), rules, step, new ActInput(ActBy.System), now));

    private static CaseRecord Record(Application application, ProcessState process, DateTimeOffset receivedAt) => new()
    {
        Id = application.Id,
        Number = application.Number,
        Place = application.Place,
        Terms = application.Terms,
        Applicant = application.Applicant,
        State = CaseState.Submitted,
        Clock = [new Received(receivedAt)],
        Process = process,
    };
}
