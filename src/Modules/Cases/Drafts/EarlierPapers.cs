using System.Data.Common;
using Microsoft.Extensions.Options;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Drafts;

/// <summary>A paper that the same applicant gave in an earlier case.</summary>
/// <param name="Name">What the item called it.</param>
/// <param name="On">The day on which it was given.</param>
internal sealed record EarlierPaper(
    Guid Id, string Name, string Hash, string FileName, string ContentType, long Size, string? Scan, int? Pages, string Trust, DateOnly On, DateTime? CheckedAt, string? CheckedBy,
    string CaseNumber, string ItemName)
{
    public GivenMaterial AsGiven => new(Id, "", MaterialSources.Earlier, FileName, Hash, ContentType, Size, null);
}

/// <summary>
/// 曾经提交过的材料: papers of the applicant's own earlier cases. Of a person those that they gave themselves, from their account or
/// standing at a window; of an organisation those that were given under its authority. Whoever applies for another sees none.
/// </summary>
internal sealed class EarlierPapers(Store store, Looks looks, IOptions<ReuseOptions> options)
{
    private const string Sql =
        """
        select m.id, m.name, m.file_hash, m.file_name, m.content_type, m.size, m.scan, m.pages, m.trust, m.added_at, m.checked_at, m.checked_by, c.number, c.item_name
        from cases_case c join cases_material m on m.case_id = c.id left join cases_reception r on r.id = c.id
        where c.applicant_index = @p0 and c.state <> 'revoked' and m.source = 'upload' and m.file_hash is not null and (m.verdict is null or m.verdict <> 'bad')
          and (@p1 = 1 or c.owner_account_id = @p2 or r.present_index = c.applicant_index)
        order by m.added_at desc limit 300
        """;

    /// <summary>Newest first, each content once, by what the item calls it.</summary>
    public async Task<ILookup<string, EarlierPaper>> OfAsync(Draft draft, FormData counted, DateTimeOffset now, CancellationToken ct)
    {
        if (draft.Parties.Reception is not null || Applying.WalletOf(draft, counted) is not { } subject)
        {
            return Enumerable.Empty<EarlierPaper>().ToLookup(paper => paper.Name);
        }

        var today = CivilTime.DateOf(now);
        var papers = await store.ListAsync(Sql, Read, ct, looks.IndexOf(subject.Code), subject.Kind == SubjectKind.Organisation ? 1 : 0, draft.AccountId);
        return papers.Where(paper => Reuse.Holds(paper.Name, paper.Trust, paper.On, today, options.Value))
            .DistinctBy(paper => (paper.Name, paper.Hash)).ToLookup(paper => paper.Name, StringComparer.Ordinal);
    }

    /// <summary>Gives a paper again: a row of its own in the new case, the same content.</summary>
    public async Task<Result> UseAsync(OperationContext operation, Draft draft, FormData counted, string key, Guid id, CancellationToken ct)
    {
        if (draft.Material(key) is not { } material)
        {
            return ApplyProblems.MaterialUnknown;
        }

        if ((await OfAsync(draft, counted, operation.At, ct))[material.Name].FirstOrDefault(paper => paper.Id == id) is not { } paper)
        {
            return ApplyProblems.PaperGone;
        }

        return await store.WriteAsync(operation, async (write, token) =>
        {
            if (await write.ScalarAsync("select count(*) from cases_material where case_id = @p0", token, draft.Id) >= Uploads.MostFiles)
            {
                return ApplyProblems.TooManyFiles;
            }

            CaseInsert.Add(write, new MaterialRow
            {
                Id = Guid.CreateVersion7(operation.At), CaseId = draft.Id, Place = draft.Item.Place, MaterialKey = material.Key, Name = material.Name,
                Source = MaterialSources.Earlier, FileHash = paper.Hash, FileName = paper.FileName, ContentType = paper.ContentType, Size = paper.Size, Scan = paper.Scan, Pages = paper.Pages,
                Note = $"{paper.On:yyyy-MM-dd} 办理{paper.ItemName}（{paper.CaseNumber}）时交的", Round = 0, AddedAt = operation.At.UtcDateTime, AddedBy = operation.Actor.Name,
                Trust = paper.Trust, CheckedAt = paper.CheckedAt, CheckedBy = paper.CheckedBy,
            });
            return Result.Ok;
        }, ct);
    }

    private static EarlierPaper Read(DbDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetText(3) ?? row.GetString(1), row.GetText(4) ?? "application/octet-stream", row.GetInt64(5), row.GetText(6),
        row.IsDBNull(7) ? null : row.GetInt32(7), row.GetText(8) ?? TrustLevels.Uploaded, CivilTime.DateOf(row.GetInstant(9)),
        row.IsDBNull(10) ? null : row.GetInstant(10).UtcDateTime, row.GetText(11), row.GetString(12), row.GetString(13));
}
