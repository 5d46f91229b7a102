using System.Text.Json.Nodes;
using Tongban.Cases.Domain.Bundles;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Cases.Bundles;

/// <summary>Begins an application for one matter 一件事: which items belong is settled, and what the government knows is filled in.</summary>
internal sealed class BeginBundle(BundleBook bundles, IPrefill prefill, DraftStore drafts)
{
    /// <param name="answers">Option keys by question key.</param>
    public async Task<Result<Draft>> RunAsync(Bundle bundle, JsonObject answers, Caller caller, OperationContext operation, CancellationToken ct)
    {
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
        if (DraftParties.Of(caller) is not { } parties || !lead.ApplicantKinds.Contains(parties.Kind))
        {
            return lead.ApplicantKinds.Contains(SubjectKind.Organisation) ? BundleProblems.CompanyNeeded : BundleProblems.PersonNeeded;
        }

        var known = await prefill.ForAsync(plan.Merged.Form, parties.Prefill(FormData.Empty, caller.AccountId), ct);
        var draft = new Draft(Guid.CreateVersion7(operation.At), caller.AccountId, lead, plan.Merged.Form, parties, Prefilling.Apply(Prefilled.Nothing, known), operation.At, 1) { Bundle = plan };
        var added = await drafts.AddAsync(operation, draft, ct);
        return added.IsOk ? draft : added.Problem!;
    }
}
