using Tongban.Cases.Bundles;
using Tongban.Cases.Comparing;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Casework;
using Tongban.Cases.Messages;
using Tongban.Cases.Window;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;

namespace Tongban.Cases.Drafts;

/// <summary>What the applicant is told once the case exists.</summary>
internal sealed record Submitted(Guid Id, string Number);

/// <summary>
/// Turns a draft into a case: everything is checked again, and the case, its first work, its papers and the record's entry
/// are written in one transaction that also takes the draft away. Pressed twice, it makes one case and answers the same.
/// </summary>
internal sealed class Submit(Store store, Comparisons comparisons, Checklists checklists, CaseAssembly assembly, CaseNumbers numbers, FormFactsNow formFacts, Messenger messenger, SubmitBundle bundle)
{
    public async Task<Result<Submitted>> RunAsync(Draft draft, bool declared, OperationContext operation, CancellationToken ct)
    {
        if (!declared)
        {
            return ApplyProblems.NotDeclared;
        }

        if (await RefusedAsync(draft, ct) is { } refusal)
        {
            return refusal.Code == CatalogueProblems.Suspended.Code ? refusal : ApplyProblems.ItemWithdrawn.With(refusal.Detail ?? refusal.Title);
        }

        var facts = formFacts.At(operation.At);
        var counted = FormView.Counted(draft.Form, draft.Data, facts);
        if (Applying.Complete(draft, counted, facts).Problem is { } wrong)
        {
            return wrong;
        }

        if (draft.Bundle is not null)
        {
            var whole = await bundle.RunAsync(draft, counted, operation, ct);
            return whole.IsOk ? whole : await EarlierAsync(draft.Id, draft.AccountId, ct) is { } earlier ? earlier : whole;
        }

        var checklist = await checklists.ForAsync(draft, counted, ct);
        if (checklist.Where(line => line.IsMissing).Select(line => line.Need.Material.Name).ToList() is { Count: > 0 } missing)
        {
            return ApplyProblems.MaterialsMissing.With(string.Join('、', missing));
        }

        var checks = await comparisons.OfDraftAsync(draft, counted, operation.At, ct);
        if (Comparisons.Blocking(checks) is { Count: > 0 } blocking)
        {
            return ApplyProblems.ChecksFailed.With(blocking);
        }

        var assembled = await assembly.BuildAsync(new Assembling(draft, counted, checklist, operation) { Checks = checks }, () => numbers.NextAsync(Applying.Place(draft, counted), operation.At, ct));
        return assembled.IsOk ? await WriteAsync(draft, assembled.Value, operation, ct) : assembled.Problem!;
    }

    private async ValueTask<Problem?> RefusedAsync(Draft draft, CancellationToken ct)
    {
        foreach (var item in draft.Bundle?.Items.Select(planned => planned.Item) ?? [draft.Item])
        {
            if ((await checklists.OfferedAsync(item, ct)).Problem is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <returns>What an earlier submission of this draft made, a case or an application for one matter; null when there is none.</returns>
    public async Task<Submitted?> EarlierAsync(Guid id, Guid accountId, CancellationToken ct) => await EarlierAsync("cases_case", id, accountId, ct) ?? await EarlierAsync("cases_bundle", id, accountId, ct);

    private Task<Submitted?> EarlierAsync(string table, Guid id, Guid accountId, CancellationToken ct) => store.OneAsync(
        $"select id, number from {table} where id = @p0 and (owner_account_id = @p1 or exists (select 1 from cases_reception where id = @p0 and clerk_id = @p1))", row => new Submitted(row.GetGuid(0), row.GetString(1)), ct, id, accountId);

    private async Task<Result<Submitted>> WriteAsync(Draft draft, AssembledCase assembled, OperationContext operation, CancellationToken ct)
    {
        var result = await store.WriteAsync<Submitted>(operation, (write, _) =>
        {
            // The draft's row is the ticket: whoever takes it away submits, everybody later finds the case.
            write.Execute("delete from cases_draft where id = @p0 and revision = @p1", 1, draft.Id, draft.Revision);
            CaseInsert.Add(write, assembled);
            Receptions.End(write, draft, assembled.Row.Number);
            messenger.Tell(write, assembled.Row, Notices.Submitted(assembled.Case));
            return Task.FromResult<Result<Submitted>>(new Submitted(draft.Id, assembled.Row.Number));
        }, ct);
        return result.IsOk ? result : await EarlierAsync(draft.Id, draft.AccountId, ct) is { } earlier ? earlier : result;
    }
}

/// <summary>A case with all its rows, ready to be written.</summary>
internal sealed record AssembledCase(CaseRow Row, CaseRecord Case, Rulebook Rules, List<TaskRow> Tasks, List<MaterialRow> Materials, List<FeeRow> Fees)
{
    /// <summary>What the form's comparisons came to.</summary>
    public IReadOnlyList<Comparison> Checks { get; init; } = [];
}

/// <summary>What a case is assembled from.</summary>
internal sealed record Assembling(Draft Draft, FormData Counted, IReadOnlyList<ChecklistLine> Checklist, OperationContext Operation, Guid? BundleId = null)
{
    public IReadOnlyList<Comparison> Checks { get; init; } = [];
}
