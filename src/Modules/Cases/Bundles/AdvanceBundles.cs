using Microsoft.Extensions.Logging;
using Tongban.Cases.Comparing;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Domain.Bundles;
using Tongban.Cases.Drafts;
using Tongban.Cases.Messages;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;
using Tongban.Platform.Security;
using Tongban.Registers.Contracts;

namespace Tongban.Cases.Bundles;

/// <summary>
/// Applies for the items that waited for an earlier one's result, with what that produced filled in, or stops them when it will never come.
/// A step that can't be taken yet is tried again when one of the earlier cases has moved on.
/// </summary>
internal sealed class AdvanceBundles(Store store, Comparisons comparisons, BundleStore bundles, Checklists checklists, CaseAssembly assembly, CaseNumbers numbers, FormFactsNow formFacts, Messenger messenger, TimeProvider time, ILogger<AdvanceBundles> logger) : IJob
{
    private const int Batch = 50;

    public string Name => "cases.advance-bundles";

    public TimeSpan Every => TimeSpan.FromSeconds(2);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var id in await MovedAsync(ct))
        {
            try
            {
                await AdvanceAsync(id, ct);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // One that can't be taken on must not keep the others waiting; it is tried again with the next pass.
                logger.LogError(failed, "The application {Bundle} for one matter couldn't be taken on", id);
            }
        }
    }

    private Task<List<Guid>> MovedAsync(CancellationToken ct) => store.ListAsync(
        $"""
        select w.bundle_id, min(w.changed_at) from cases_bundle_part w
        where w.state = 'waiting' and w.seen <> (
          select coalesce(sum(coalesce(c.revision, 0) + case when d.state = 'stopped' then {OpenBundle.Stop} else 0 end), 0)
          from cases_bundle_part d left join cases_case c on c.id = d.case_id where d.bundle_id = w.bundle_id)
        group by w.bundle_id order by 2 limit {Batch}
        """, row => row.GetGuid(0), ct);

    private async Task AdvanceAsync(Guid id, CancellationToken ct)
    {
        var operation = new OperationContext(Actor.System(Name), time.GetUtcNow(), "一件事：接着办后面的事项", Channel: "job");
        if (await bundles.FindAsync(id, ct) is not { } open)
        {
            return;
        }

        foreach (var part in open.Parts.Where(part => part.State == BundlePartRow.Waiting))
        {
            var planned = open.Draft.Bundle!.Find(part.Slug)!;
            var earlier = open.Parts.Where(other => planned.After.Contains(other.Slug)).ToList();
            if (earlier.Find(other => other.State == BundlePartRow.Stopped || other is { IsEnded: true, IsGranted: false }) is { } failed)
            {
                await StopAsync(operation, id, part.Slug, $"“{failed.Name}”没有办成，这一项办不了。办成以后可以单独申请。", ct);
            }
            else if (earlier.TrueForAll(other => other.IsGranted))
            {
                await StartAsync(open, planned, [.. earlier.Select(other => other.Produced)], operation, ct);
            }
            else
            {
                await SeenAsync(operation, open, part.Slug, ct);
            }
        }
    }

    private async Task StartAsync(OpenBundle open, PlannedItem planned, IReadOnlyList<IReadOnlyDictionary<string, string>> earlier, OperationContext operation, CancellationToken ct)
    {
        if ((await checklists.OfferedAsync(planned.Item, ct)).Problem is { } withdrawn)
        {
            await (withdrawn.Code == CatalogueProblems.Suspended.Code ? SeenAsync(operation, open, planned.Item.Slug, ct) : StopAsync(operation, open.Id, planned.Item.Slug, withdrawn.Detail ?? withdrawn.Title, ct));
            return;
        }

        var assembled = await AssembleAsync(open, planned, earlier.SelectMany(facts => facts).DistinctBy(fact => fact.Key).ToDictionary(StringComparer.Ordinal), operation, ct);
        if (assembled.Problem is { } refused)
        {
            await StopAsync(operation, open.Id, planned.Item.Slug, refused.Fields.Count > 0 ? string.Join("；", refused.Fields.Select(fault => fault.Message)) : refused.Title, ct);
            return;
        }

        var (part, begun) = assembled.Value;
        await store.WriteAsync(operation, (write, _) =>
        {
            write.Execute("update cases_bundle_part set state = 'started', case_id = @p2, reason = null, changed_at = @p3 where bundle_id = @p0 and slug = @p1 and state = 'waiting'", 1, open.Id, planned.Item.Slug, begun.Row.Id, operation.At);
            BundleInsert.Start(write, part, begun);
            messenger.Tell(write, begun.Row, Notices.Submitted(begun.Case));
            return Task.FromResult(Result.Ok);
        }, ct);
    }

    /// <param name="produced">What the earlier cases brought about, by element.</param>
    private async Task<Result<(PartChecklist Part, AssembledCase Case)>> AssembleAsync(OpenBundle open, PlannedItem planned, Dictionary<string, string> produced, OperationContext operation, CancellationToken ct)
    {
        var known = planned.Produced.Where(fact => produced.ContainsKey(fact.Value)).Aggregate(open.Draft.Data, (data, fact) => data.With(fact.Key, produced[fact.Value]));

        // Papers are settled as they were for whoever submitted; what is missing all the same the department asks for, as the law has it.
        var parts = await checklists.PartsAsync(open.Draft with { Answers = open.Draft.Answers with { Values = known } }, ct);
        var part = parts.First(part => part.Planned == planned);
        var own = part.Own with { Id = Guid.CreateVersion7(operation.At), Parties = Parties(open.Draft.Parties, planned, produced) };
        if (Applying.Complete(own, part.Counted, formFacts.At(operation.At)).Problem is { } wrong)
        {
            return wrong;
        }

        var checks = await comparisons.OfDraftAsync(own, part.Counted, operation.At, ct);
        var begun = await assembly.BuildAsync(new Assembling(own, part.Counted, [.. part.Lines.Select(line => line.Line)], operation, open.Id) { Checks = checks }, () => numbers.NextAsync(Applying.Place(own, part.Counted), operation.At, ct));
        return begun.Map(assembled => (part, assembled));
    }

    /// <summary>Once the company exists, what only organisations apply for is applied for in its name.</summary>
    private static DraftParties Parties(DraftParties parties, PlannedItem planned, Dictionary<string, string> produced) =>
        parties.Company is null && produced.GetValueOrDefault(OrganisationFacts.CreditCode) is { } code && !planned.Item.ApplicantKinds.Contains(SubjectKind.Person)
            ? parties with { Company = new Subject(SubjectKind.Organisation, code, produced.GetValueOrDefault(OrganisationFacts.Name) ?? parties.Self.Name) }
            : parties;

    /// <summary>Nothing can be done yet: not looked at again before one of the others moves on from where it was seen.</summary>
    private Task<Result> SeenAsync(OperationContext operation, OpenBundle open, string slug, CancellationToken ct) => store.WriteAsync(operation, (write, _) =>
    {
        write.Execute("update cases_bundle_part set seen = @p2, changed_at = @p3 where bundle_id = @p0 and slug = @p1 and state = 'waiting'", null, open.Id, slug, open.Progress, operation.At);
        return Task.FromResult(Result.Ok);
    }, ct);

    private Task<Result> StopAsync(OperationContext operation, Guid id, string slug, string reason, CancellationToken ct) => store.WriteAsync(operation, (write, _) =>
    {
        write.Execute("update cases_bundle_part set state = 'stopped', reason = @p2, changed_at = @p3 where bundle_id = @p0 and slug = @p1 and state = 'waiting'", null, id, slug, reason, operation.At);
        return Task.FromResult(Result.Ok);
    }, ct);
}
