using System.Data.Common;
using Tongban.Cases.Bundles;
using Tongban.Cases.Data;
using Tongban.Cases.Domain.Bundles;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;

namespace Tongban.Cases.Drafts;

/// <summary>Keeps drafts. Every save says which revision it was made from: two tabs never overwrite one another silently.</summary>
internal sealed class DraftStore(Store store, ICatalogue catalogue, IForms forms, BundleBook bundles, FormVault formVault, Vault vault)
{
    private const string Purpose = "cases.draft-parties";
    private const string Columns = "id, account_id, item_id, item_version, form_code, form_version, parties, form_data, provenance, changed_at, revision, bundle, contests";

    /// <returns>The draft, or null when there is none or it is somebody else's.</returns>
    public async Task<Draft?> FindAsync(Guid id, Guid accountId, CancellationToken ct) =>
        await store.OneAsync($"select {Columns} from cases_draft where id = @p0 and account_id = @p1", Stored.Read, ct, id, accountId) is { } stored
            ? await OpenAsync(stored, ct)
            : null;

    public async Task<List<Draft>> OfAsync(Guid accountId, CancellationToken ct)
    {
        var drafts = new List<Draft>();
        foreach (var stored in await store.ListAsync($"select {Columns} from cases_draft where account_id = @p0 order by changed_at desc limit 50", Stored.Read, ct, accountId))
        {
            drafts.Add(await OpenAsync(stored, ct));
        }

        return drafts;
    }

    public Task<Result> AddAsync(OperationContext operation, Draft draft, CancellationToken ct, Action<Write, Draft>? also = null) => store.WriteAsync(operation, (write, _) =>
    {
        also?.Invoke(write, draft);
        write.Execute(
            "insert into cases_draft (id, account_id, item_id, item_version, item_slug, form_code, form_version, parties, form_data, provenance, created_at, changed_at, revision, bundle) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p10, @p11, @p12)", 1,
            draft.Id, draft.AccountId, draft.Item.Id, draft.Item.Version, draft.Item.Slug, draft.Form.Code, draft.Form.Version,
            vault.Seal(Purpose, CaseJson.Write(draft.Parties)), formVault.Seal(draft.Form, draft.Data), CaseJson.Write(draft.Answers.Provenance),
            operation.At, draft.Revision, draft.Bundle is { } plan ? CaseJson.Write(plan.Pin) : null);
        return Task.FromResult(Result.Ok);
    }, ct);

    /// <summary>Saves the answers over the revision that the draft was read with.</summary>
    /// <returns>The draft as saved, or <see cref="Platform.PlatformProblems.ChangedMeanwhile"/>.</returns>
    public Task<Result<Draft>> SaveAsync(OperationContext operation, Draft draft, Prefilled answers, CancellationToken ct) =>
        store.WriteAsync<Draft>(operation, (write, _) => Task.FromResult<Result<Draft>>(Save(write, draft, answers)), ct);

    /// <summary>The same in a transaction in which more is written.</summary>
    public Draft Save(Write write, Draft draft, Prefilled answers)
    {
        write.Execute("update cases_draft set form_data = @p0, provenance = @p1, changed_at = @p2, revision = @p3, contests = @p6 where id = @p4 and revision = @p5", 1,
            formVault.Seal(draft.Form, answers.Values), CaseJson.Write(answers.Provenance), write.Operation.At, draft.Revision + 1, draft.Id, draft.Revision, vault.SealContests(draft.Contests));
        return draft with { Answers = answers, ChangedAt = write.Operation.At, Revision = draft.Revision + 1 };
    }

    /// <summary>Throws a draft away, with what was uploaded to it.</summary>
    public Task<Result> DeleteAsync(OperationContext operation, Draft draft, CancellationToken ct) => store.WriteAsync(operation, (write, _) =>
    {
        write.Execute("delete from cases_draft where id = @p0", 1, draft.Id);
        write.Execute("delete from cases_material where case_id = @p0", null, draft.Id);
        write.Execute("update cases_reception set ended_at = @p1 where id = @p0", null, draft.Id, operation.At);
        return Task.FromResult(Result.Ok);
    }, ct);

    private async ValueTask<Draft> OpenAsync(Stored row, CancellationToken ct)
    {
        var item = await catalogue.VersionAsync(row.ItemId, row.ItemVersion, ct) ?? throw new InvalidDataException($"item {row.ItemId} {row.ItemVersion} is gone");
        var plan = row.Bundle is { } pin ? await bundles.PlanAsync(CaseJson.Read<BundlePin>(pin), ct) : null;
        var form = plan?.Merged.Form ?? forms.Find(row.FormCode, row.FormVersion) ?? throw new InvalidDataException($"form {row.FormCode} {row.FormVersion} is gone");
        return new Draft(
            row.Id, row.AccountId, item, form,
            CaseJson.Read<DraftParties>(vault.Open(Purpose, row.Parties)),
            new Prefilled(formVault.Open(form, row.FormData).Value, CaseJson.Read<Dictionary<string, Provenance>>(row.Provenance)),
            row.ChangedAt, row.Revision) { Bundle = plan, Contests = vault.OpenContests(row.Contests) };
    }

    /// <summary>A draft's row, sealed as it lies.</summary>
    private sealed record Stored(
        Guid Id, Guid AccountId, Guid ItemId, int ItemVersion, string FormCode, int FormVersion,
        string Parties, string FormData, string Provenance, DateTimeOffset ChangedAt, long Revision, string? Bundle, string? Contests)
    {
        public static Stored Read(DbDataReader row) => new(
            row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetInt32(3), row.GetString(4), row.GetInt32(5),
            row.GetString(6), row.GetString(7), row.GetString(8), row.GetInstant(9), row.GetInt64(10), row.GetText(11), row.GetText(12));
    }
}
