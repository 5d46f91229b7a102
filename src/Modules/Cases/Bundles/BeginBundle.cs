using System.Text.Json.Nodes;
using Tongban.Cases.Domain.Bundles;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Bundles;

/// <summary>What an application for one matter begins with.</summary>
/// <param name="Answers">Option keys by question key.</param>
/// <param name="Account">Whose draft it is.</param>
/// <param name="Given">Answers that are known beforehand.</param>
internal sealed record BundleBeginning(Bundle Bundle, JsonObject Answers, Guid Account, DraftParties? Parties, FormData Given);

/// <summary>Begins an application for one matter 一件事: which items belong is settled, and what the government knows is filled in.</summary>
internal sealed class BeginBundle(BundleBook bundles, IPrefill prefill, DraftStore drafts)
{
    public Task<Result<Draft>> RunAsync(Bundle bundle, JsonObject answers, Caller caller, OperationContext operation, CancellationToken ct) =>
        RunAsync(new BundleBeginning(bundle, answers, caller.AccountId, DraftParties.Of(caller), FormData.Empty), operation, ct);

    /// <param name="also">What is written in the same transaction.</param>
    public async Task<Result<Draft>> RunAsync(BundleBeginning from, OperationContext operation, CancellationToken ct, Action<Write, Draft>? also = null)
    {
        var (bundle, answers) = (from.Bundle, from.Answers);
        if (bundle.Open(answers).Select(question => new FieldError(question.Key, $"请选择：{question.Question}")).ToList() is { Count: > 0 } open)
        {
            return BundleProblems.Unanswered.With(open);
        }

        var planned = await bundles.PlanAsync(bundle, answers, ct);
        if (planned.Problem is { } refused)
        {
            return refused;
        }

        var plan = planned.Value;
        if (plan.Items.Count == 0)
        {
            return BundleProblems.NothingBelongs;
        }

        var lead = plan.Items[0].Item;
        if (from.Parties is not { } parties || !lead.ApplicantKinds.Contains(parties.Kind))
        {
            return lead.ApplicantKinds.Contains(SubjectKind.Organisation) ? BundleProblems.CompanyNeeded : BundleProblems.PersonNeeded;
        }

        var typed = from.Given.Where(key => plan.Merged.Form.Field(key) is not null);
        var known = await prefill.ForAsync(plan.Merged.Form, parties.Prefill(typed, from.Account), ct);
        var draft = new Draft(Guid.CreateVersion7(operation.At), from.Account, lead, plan.Merged.Form, parties, Prefilling.Apply(new Prefilled(typed, Prefilled.Nothing.Provenance), known), operation.At, 1) { Bundle = plan };
        var added = await drafts.AddAsync(operation, draft, ct, also);
        return added.IsOk ? draft : added.Problem!;
    }
}
