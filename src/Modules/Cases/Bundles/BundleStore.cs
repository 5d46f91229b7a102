using System.Data.Common;
using Tongban.Cases.Contracts;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Domain.Bundles;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Bundles;

/// <summary>A submitted application for one matter, with where each of its items stands.</summary>
/// <param name="Draft">What was applied for, with what was corrected in its cases since.</param>
internal sealed record OpenBundle(Guid Id, string Number, string Name, DateTimeOffset SubmittedAt, CaseBurden Burden, Draft Draft, IReadOnlyList<BundlePart> Parts)
{
    /// <summary>What a part that is stopped counts beside the revisions of the cases.</summary>
    public const long Stop = 1_000_000;

    /// <summary>Grows with every step of every case and every part that is stopped: clocks may stand still or differ, this doesn't.</summary>
    public long Progress => Parts.Sum(part => part.Revision + (part.State == BundlePartRow.Stopped ? Stop : 0));
}

/// <param name="CaseState">Code of the case's state; null while there is no case.</param>
/// <param name="Produced">What granting it brought about, by element.</param>
/// <param name="FormData">The case's answers as they stand now, sealed: a correction there counts for what comes later.</param>
/// <param name="Revision">Of its case; 0 while there is none.</param>
internal sealed record BundlePart(
    string Slug, string Name, string State, string? Reason, Guid? CaseId, string? CaseNumber, string? CaseState, string? Outcome,
    IReadOnlyDictionary<string, string> Produced, string? FormData, long Revision)
{
    /// <summary>Whether it was granted, and still is: what was revoked or set aside counts no more.</summary>
    public bool IsGranted => Outcome == "granted" && Standing is not Tongban.Cases.Domain.CaseState.Revoked;

    /// <summary>Whether its case goes no further.</summary>
    public bool IsEnded => Outcome is not null || Standing?.IsEnded() == true;

    public CaseState? Standing => CaseState is { } code ? CaseStates.Parse(code) : null;
}

/// <summary>Applications for one matter as they were submitted.</summary>
internal sealed class BundleStore(Store store, BundleBook book, FormVault formVault, Vault vault, Looks looks)
{
    private const string Part =
        """
        select p.slug, p.name, p.state, p.reason, p.case_id, c.number, c.state, c.outcome, c.produced, c.form_data, c.revision
        from cases_bundle_part p left join cases_case c on c.id = p.case_id where p.bundle_id = @p0 order by p.ordinal
        """;

    /// <summary>Those that the caller submitted, and those of the subject in whose name they act, whoever submitted them.</summary>
    public Task<List<Listed>> OfAsync(Caller caller, CancellationToken ct) => store.ListAsync(
        "select id, number, name, submitted_at from cases_bundle where owner_account_id = @p0 or applicant_index = @p1 order by submitted_at desc limit 50",
        row => new Listed(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetInstant(3)), ct, caller.AccountId, IndexOf(caller));

    /// <returns>Null when it isn't theirs: see <see cref="OfAsync"/>.</returns>
    public async Task<OpenBundle?> FindAsync(Guid id, Caller caller, CancellationToken ct) =>
        await store.OneAsync("select number from cases_bundle where id = @p0 and (owner_account_id = @p1 or applicant_index = @p2)", row => row.GetString(0), ct, id, caller.AccountId, IndexOf(caller)) is null
            ? null
            : await FindAsync(id, ct);

    private string IndexOf(Caller caller) => caller.ActingFor is { } subject ? looks.IndexOf(subject.Code) : "";

    /// <summary>Whoever calls decides for whom: see <see cref="FindAsync(Guid, Caller, CancellationToken)"/>.</summary>
    public async Task<OpenBundle?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await store.OneAsync("select number, name, owner_account_id, parties, pin, form_data, provenance, burden, submitted_at, contests from cases_bundle where id = @p0", Stored.Read, ct, id) is not { } row)
        {
            return null;
        }

        var plan = await book.PlanAsync(CaseJson.Read<BundlePin>(row.Pin), ct);
        var parts = await store.ListAsync(Part, Read, ct, id);
        var data = parts.Where(part => part.FormData is not null).Aggregate(
            formVault.Open(plan.Merged.Form, row.FormData).Value, (all, part) => all.Merge(Answers(plan, part)));
        var draft = new Draft(
            id, row.Owner, plan.Items[0].Item, plan.Merged.Form, CaseJson.Read<DraftParties>(vault.Open(BundleInsert.Parties, row.Parties)),
            new Prefilled(data, CaseJson.Read<Dictionary<string, Provenance>>(row.Provenance)), row.SubmittedAt, 1) { Bundle = plan, Contests = vault.OpenContests(row.Contests) };
        return new OpenBundle(id, row.Number, row.Name, row.SubmittedAt, CaseJson.Read<CaseBurden>(row.Burden), draft, parts);
    }

    private FormData Answers(BundlePlan plan, BundlePart part) =>
        plan.Find(part.Slug) is { } planned ? planned.Part.InMatter(formVault.Open(planned.Part.Form, part.FormData!).Value) : FormData.Empty;

    private static BundlePart Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetText(3), row.IsDBNull(4) ? null : row.GetGuid(4), row.GetText(5), row.GetText(6), row.GetText(7),
        row.GetText(8) is { } produced ? CaseJson.Read<Dictionary<string, string>>(produced) : new Dictionary<string, string>(), row.GetText(9), row.IsDBNull(10) ? 0 : row.GetInt64(10));

    internal sealed record Listed(Guid Id, string Number, string Name, DateTimeOffset SubmittedAt);

    private sealed record Stored(string Number, string Name, Guid Owner, string Parties, string Pin, string FormData, string Provenance, string Burden, DateTimeOffset SubmittedAt, string? Contests)
    {
        public static Stored Read(DbDataReader row) => new(
            row.GetString(0), row.GetString(1), row.GetGuid(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7), row.GetInstant(8), row.GetText(9));
    }
}
