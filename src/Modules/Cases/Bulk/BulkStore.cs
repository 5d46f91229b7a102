using System.Data.Common;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;

namespace Tongban.Cases.Bulk;

/// <summary>A line as its owner sees it; one whose draft was finished by hand is submitted as well.</summary>
internal sealed record BulkLine(int Number, string Label, string State, Guid CaseId, string? CaseNumber, string? Note);

/// <param name="DeclaredAt">Null while nothing was submitted.</param>
internal sealed record BulkApplication(Guid Id, string ItemSlug, string ItemName, string FormCode, int FormVersion, string ApplicantName, string FileName, DateTimeOffset CreatedAt, DateTimeOffset? DeclaredAt, IReadOnlyList<BulkLine> Lines)
{
    public int Of(string state) => Lines.Count(line => line.State == state);

    public bool IsRunning => Of(BulkLineRow.Waiting) > 0;
}

/// <summary>Applications by spreadsheet as they lie.</summary>
internal sealed class BulkStore(Store store, Vault vault)
{
    private const string Purpose = "cases.bulk-parties";

    /// <returns>Null when there is none or it is somebody else's.</returns>
    public async Task<BulkApplication?> FindAsync(Guid id, Guid accountId, CancellationToken ct)
    {
        var lines = await store.ListAsync("select l.number, l.label, l.state, l.case_id, c.number, l.note from cases_bulk_line l left join cases_case c on c.id = l.case_id where l.bulk_id = @p0 order by l.number",
            row => new BulkLine(row.GetInt32(0), row.GetString(1), row.IsDBNull(4) ? row.GetString(2) : BulkLineRow.Submitted, row.GetGuid(3), row.GetText(4), row.GetText(5)), ct, id);
        return await store.OneAsync("select id, item_slug, item_name, form_code, form_version, applicant_name, file_name, created_at, declared_at from cases_bulk where id = @p0 and account_id = @p1",
            row => Read(row) with { Lines = lines }, ct, id, accountId);
    }

    public Task<List<BulkApplication>> OfAsync(Guid accountId, CancellationToken ct) => store.ListAsync(
        "select id, item_slug, item_name, form_code, form_version, applicant_name, file_name, created_at, declared_at from cases_bulk where account_id = @p0 order by created_at desc limit 20", Read, ct, accountId);

    /// <summary>An earlier file of the same content that was submitted for the same item; null when there is none.</summary>
    public async Task<DateTimeOffset?> SubmittedBeforeAsync(Guid accountId, Guid id, CancellationToken ct) => await store.ListAsync(
        """
        select o.declared_at from cases_bulk b join cases_bulk o on o.account_id = b.account_id and o.item_slug = b.item_slug and o.content_index = b.content_index
        where b.id = @p0 and b.account_id = @p1 and o.id <> b.id and o.declared_at is not null order by o.declared_at desc limit 1
        """, row => row.GetInstant(0), ct, id, accountId) is [var at, ..] ? at : null;

    public void Add(Write write, BulkRow bulk, IReadOnlyList<BulkLineRow> lines)
    {
        write.Execute("insert into cases_bulk (id, account_id, item_slug, item_name, form_code, form_version, applicant_name, parties, file_name, content_index, created_at) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)", 1,
            bulk.Id, bulk.AccountId, bulk.ItemSlug, bulk.ItemName, bulk.FormCode, bulk.FormVersion, bulk.ApplicantName, bulk.Parties, bulk.FileName, bulk.ContentIndex, bulk.CreatedAt);
        foreach (var line in lines)
        {
            write.Execute("insert into cases_bulk_line (bulk_id, number, label, answers, state, case_id, note, changed_at) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)", 1,
                line.BulkId, line.Number, line.Label, line.Answers, line.State, line.CaseId, line.Note, line.ChangedAt);
        }
    }

    /// <summary>Sets the right lines going; done once, however often it is asked for.</summary>
    public Task<Result> DeclareAsync(OperationContext operation, Guid id, CancellationToken ct) => store.WriteAsync(operation, (write, _) =>
    {
        write.Execute("update cases_bulk set declared_at = @p1 where id = @p0 and declared_at is null", null, id, operation.At);
        write.Execute("update cases_bulk_line set state = 'waiting', changed_at = @p1 where bulk_id = @p0 and state = 'ready'", null, id, operation.At);
        return Task.FromResult(Result.Ok);
    }, ct);

    /// <summary>Throws away what was never submitted.</summary>
    public Task<Result> DropAsync(OperationContext operation, Guid id, CancellationToken ct) => store.WriteAsync(operation, (write, _) =>
    {
        write.Execute("delete from cases_bulk_line where bulk_id in (select id from cases_bulk where id = @p0 and declared_at is null)", null, id);
        write.Execute("delete from cases_bulk where id = @p0 and declared_at is null", null, id);
        return Task.FromResult(Result.Ok);
    }, ct);

    public Task<List<WaitingLine>> WaitingAsync(int most, CancellationToken ct) => store.ListAsync(
        $"""
        select l.bulk_id, l.number, l.answers, l.case_id, b.account_id, b.item_slug, b.form_code, b.form_version, b.parties
        from cases_bulk_line l join cases_bulk b on b.id = l.bulk_id where l.state = 'waiting' order by l.changed_at, l.number limit {most}
        """,
        row => new WaitingLine(row.GetGuid(0), row.GetInt32(1), row.GetString(2), row.GetGuid(3), row.GetGuid(4), row.GetString(5), row.GetString(6), row.GetInt32(7), row.GetString(8)), ct);

    public Task<Result> SettleAsync(OperationContext operation, WaitingLine line, string state, string? note, CancellationToken ct) => store.WriteAsync(operation, (write, _) =>
    {
        write.Execute("update cases_bulk_line set state = @p2, note = @p3, changed_at = @p4 where bulk_id = @p0 and number = @p1 and state = 'waiting'", null,
            line.BulkId, line.Number, state, note, operation.At);
        return Task.FromResult(Result.Ok);
    }, ct);

    /// <summary>Blind index of what the lines say, however the file was saved.</summary>
    public string IndexOf(IReadOnlyList<FormLine> lines) => vault.BlindIndex(Purpose, string.Join('\u001e', lines.Select(line => string.Join('\u001f', line.Cells))));

    public string Seal(DraftParties parties) => vault.Seal(Purpose, CaseJson.Write(parties));

    public DraftParties Open(string parties) => CaseJson.Read<DraftParties>(vault.Open(Purpose, parties));

    private static BulkApplication Read(DbDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetString(5), row.GetString(6), row.GetInstant(7), row.IsDBNull(8) ? null : row.GetInstant(8), []);
}

/// <summary>A line that is to be applied for, sealed as it lies.</summary>
internal sealed record WaitingLine(Guid BulkId, int Number, string Answers, Guid CaseId, Guid AccountId, string Slug, string FormCode, int FormVersion, string Parties);
