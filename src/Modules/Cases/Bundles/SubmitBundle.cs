using Tongban.Cases.Burdens;
using Tongban.Cases.Contracts;
using Tongban.Cases.Data;
using Tongban.Cases.Comparing;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Domain.Bundles;
using Tongban.Cases.Drafts;
using Tongban.Cases.Messages;
using Tongban.Cases.Window;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Bundles;

/// <summary>
/// Turns the application for one matter into its parent and the cases of all items that can begin at once, in one transaction; the others
/// wait for what they need. Pressed twice, it makes them once.
/// </summary>
internal sealed class SubmitBundle(Store store, Comparisons comparisons, Checklists checklists, CaseAssembly assembly, CaseNumbers numbers, FormVault formVault, CaseSealing sealing, Vault vault, Messenger messenger)
{
    public async Task<Result<Submitted>> RunAsync(Draft draft, FormData counted, OperationContext operation, CancellationToken ct)
    {
        var plan = draft.Bundle!;
        var parts = await checklists.PartsAsync(draft, ct);
        if (parts.SelectMany(part => part.Lines).Where(line => line.Line.IsMissing).Select(line => line.Line.Need.Material.Name).Distinct().ToList() is { Count: > 0 } missing)
        {
            return ApplyProblems.MaterialsMissing.With(string.Join('、', missing));
        }

        var ready = new List<(PartChecklist Part, AssembledCase Case)>();
        foreach (var part in parts.Where(part => part.Planned.After.Count == 0))
        {
            var own = part.Own with { Id = Guid.CreateVersion7(operation.At) };
            var checks = await comparisons.OfDraftAsync(own, part.Counted, operation.At, ct);
            if (Comparisons.Blocking(checks) is { Count: > 0 } blocking)
            {
                return ApplyProblems.ChecksFailed.With(blocking.Select(fault => fault with { Path = part.Planned.Part.KeyOf(fault.Path) }).ToList());
            }

            var assembled = await assembly.BuildAsync(new Assembling(own, part.Counted, [.. part.Lines.Select(line => line.Line)], operation, draft.Id) { Checks = checks }, () => numbers.NextAsync(Applying.Place(own, part.Counted), operation.At, ct));
            if (assembled.Problem is { } refused)
            {
                return refused;
            }

            ready.Add((part, assembled.Value));
        }

        var number = "J" + await numbers.NextAsync(ready[0].Case.Row.Place, operation.At, ct);
        return await WriteAsync(draft, Parent(draft, counted, DraftBurden.Of(parts, operation), number, ready[0].Case.Row.Place, operation), ready, operation, ct);
    }

    private Task<Result<Submitted>> WriteAsync(Draft draft, BundleRow parent, List<(PartChecklist Part, AssembledCase Case)> ready, OperationContext operation, CancellationToken ct) => store.WriteAsync<Submitted>(operation, (write, _) =>
    {
        // The draft's row is the ticket: whoever takes it away submits, everybody later finds the application.
        write.Execute("delete from cases_draft where id = @p0 and revision = @p1", 1, draft.Id, draft.Revision);
        BundleInsert.Add(write, parent);
        Receptions.End(write, draft, parent.Number);
        foreach (var (planned, ordinal) in draft.Bundle!.Items.Select((planned, ordinal) => (planned, ordinal)))
        {
            var started = ready.Find(pair => pair.Part.Planned == planned).Case;
            BundleInsert.Add(write, parent.Id, planned, ordinal, started?.Row.Id, operation.At);
        }

        foreach (var (part, assembled) in ready)
        {
            BundleInsert.Start(write, part, assembled);
            messenger.Tell(write, assembled.Row, Notices.Submitted(assembled.Case));
        }

        return Task.FromResult<Result<Submitted>>(new Submitted(draft.Id, parent.Number));
    }, ct);

    private BundleRow Parent(Draft draft, FormData counted, CaseBurden burden, string number, string place, OperationContext operation)
    {
        var (plan, applicant) = (draft.Bundle!, Applying.Applicant(draft, counted));
        return new BundleRow
        {
            Id = draft.Id, Number = number, Code = plan.Bundle.Code, Name = plan.Bundle.Name, Place = place, OwnerAccountId = draft.Parties.Reception is null ? draft.AccountId : Guid.Empty,
            ApplicantName = applicant.Name, ApplicantIndex = sealing.IndexOf(applicant.Code), Parties = vault.Seal(BundleInsert.Parties, CaseJson.Write(draft.Parties)),
            Pin = CaseJson.Write(plan.Pin), FormData = formVault.Seal(plan.Merged.Form, counted), Provenance = CaseJson.Write(draft.Answers.Provenance),
            Burden = CaseJson.Write(burden), Contests = sealing.SealContests(draft, counted), SubmittedAt = operation.At.UtcDateTime, Revision = 1,
        };
    }
}
