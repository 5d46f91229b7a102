using System.Text.Json.Nodes;
using Tongban.Cases.Bundles;
using Tongban.Cases.Contracts;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;

namespace Tongban.Cases.Features.Api.Applications;

/// <param name="Item">The item's slug or code.</param>
/// <param name="Situation">Option keys by situation question, as the guide asks them.</param>
internal sealed record BeginRequest(string Item, Dictionary<string, string[]>? Situation = null);

/// <param name="Data">Answers by field key: text, or a list where several may be chosen.</param>
internal sealed record SaveRequest(JsonObject Data);

/// <param name="Declared">True when the applicant read and signed the declaration.</param>
internal sealed record SubmitRequest(bool Declared);

internal sealed record SavedState(Guid Id, long Revision);

internal sealed record SubmittedState(Guid Id, string Number)
{
    public static SubmittedState Of(Submitted submitted) => new(submitted.Id, submitted.Number);
}

/// <param name="Sources">Where values came from that nobody typed.</param>
internal sealed record ApplicationState(
    Guid Id, string State, long Revision, string Item, string Form, int FormVersion, string Declaration,
    JsonObject Data, IReadOnlyDictionary<string, Provenance> Sources)
{
    public static ApplicationState Of(Draft draft) => new(
        draft.Id, "draft", draft.Revision, draft.Item.Slug, draft.Form.Code, draft.Form.Version, draft.Form.Declaration,
        draft.Data.ToNode(), draft.Answers.Provenance);
}

/// <summary>The case that an application became, as its applicant may read it.</summary>
/// <param name="Burden">Its line of the burden ledger.</param>
internal sealed record CaseState(
    Guid Id, string State, long Revision, string Item, string Number, DateTimeOffset SubmittedAt, DateOnly? PromisedDue, DateOnly? LegalDue, string? Outcome, CaseBurden? Burden);

/// <summary>The application for one matter 一件事 that a draft became.</summary>
/// <param name="Burden">The sum of its items' lines of the burden ledger, as of the submission.</param>
internal sealed record BundleState(Guid Id, string State, string Bundle, string Number, DateTimeOffset SubmittedAt, CaseBurden Burden, IReadOnlyList<BundlePartState> Parts)
{
    public static BundleState Of(OpenBundle open) => new(open.Id, "submitted", open.Draft.Bundle!.Bundle.Code, open.Number, open.SubmittedAt, open.Burden,
        [.. open.Parts.Select(part => new BundlePartState(part.Slug, part.State, part.CaseId, part.CaseNumber, part.Outcome))]);
}

/// <param name="State">waiting, started or stopped.</param>
/// <param name="Case">Null while it waits.</param>
internal sealed record BundlePartState(string Item, string State, Guid? Case, string? Number, string? Outcome);
