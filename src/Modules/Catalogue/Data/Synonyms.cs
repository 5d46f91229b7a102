using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data;

/// <summary>Keeps the everyday words. Each change is an entry of the record, with what stood there before.</summary>
internal sealed class Synonyms(Store store)
{
    public const string Changed = "catalogue.words-changed";
    public const string Subject = "words";

    private const int MostWords = 60;
    private const int LongestWord = 30;

    public async Task<IReadOnlyList<SynonymRow>> ListAsync(string? holding, CancellationToken ct)
    {
        await using var db = store.Read();
        var rows = await db.Set<SynonymRow>().Where(row => row.RemovedAt == null).OrderByDescending(row => row.ChangedAt).ThenBy(row => row.Say).ToListAsync(ct);
        return string.IsNullOrWhiteSpace(holding) ? rows
            : [.. rows.Where(row => row.Say.Contains(holding.Trim(), StringComparison.Ordinal) || row.Means.Contains(holding.Trim(), StringComparison.Ordinal))];
    }

    public async Task<SynonymRow?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<SynonymRow>().SingleOrDefaultAsync(row => row.Id == id && row.RemovedAt == null, ct);
    }

    /// <param name="id">Null for a new group.</param>
    /// <param name="revision">The revision that the page showed.</param>
    public async Task<Result<Guid>> SaveAsync(Guid? id, SynonymInput input, long revision, OperationContext operation, CancellationToken ct)
    {
        var (say, means) = (SynonymText.Parts(input.Say ?? ""), SynonymText.Parts(input.Means ?? ""));
        if (Faults(say, means) is { Count: > 0 } faults)
        {
            return CatalogueProblems.Words.With(faults);
        }

        return await store.WriteAsync<Guid>(operation, async (write, token) =>
        {
            var row = id is null ? null : await write.Db.Set<SynonymRow>().SingleOrDefaultAsync(one => one.Id == id && one.RemovedAt == null, token);
            if (id is not null && (row is null || row.Revision != revision))
            {
                return PlatformProblems.ChangedMeanwhile;
            }

            var before = row is null ? null : new SynonymInput(row.Say, row.Means);
            if (row is null)
            {
                row = new SynonymRow { Id = Guid.CreateVersion7(), Say = "", Means = "", ChangedAt = default };
                write.Db.Add(row);
            }

            (row.Say, row.Means) = (string.Join(SynonymRow.Separator, say), string.Join(SynonymRow.Separator, means));
            Touch(write, row, before, new SynonymInput(row.Say, row.Means));
            return row.Id;
        }, ct);
    }

    public Task<Result> RemoveAsync(Guid id, long revision, OperationContext operation, CancellationToken ct) => store.WriteAsync(operation, async (write, token) =>
    {
        if (await write.Db.Set<SynonymRow>().SingleOrDefaultAsync(row => row.Id == id && row.RemovedAt == null, token) is not { } row || row.Revision != revision)
        {
            return PlatformProblems.ChangedMeanwhile;
        }

        row.RemovedAt = write.Operation.At.UtcDateTime;
        Touch(write, row, new SynonymInput(row.Say, row.Means), after: null);
        return Result.Ok;
    }, ct);

    private static void Touch(Write write, SynonymRow row, SynonymInput? before, SynonymInput? after)
    {
        row.ChangedAt = write.Operation.At.UtcDateTime;
        row.Revision++;
        write.Record(new Entry(Changed, Subject, row.Id, "", new SynonymsChanged(before, after)));
    }

    private static List<FieldError> Faults(string[] say, string[] means)
    {
        var faults = new List<FieldError>();
        Check("Say", "平常的说法", say);
        Check("Means", "事项里的写法", means);
        return faults;

        void Check(string field, string name, string[] words)
        {
            if (words.Length is 0 or > MostWords)
            {
                faults.Add(new FieldError(field, words.Length == 0 ? $"请填{name}，几个词用顿号分开" : $"{name}最多填 {MostWords} 个，请分成几组"));
            }
            else if (words.FirstOrDefault(word => word.Length is < 2 or > LongestWord) is { } odd)
            {
                faults.Add(new FieldError(field, $"“{(odd.Length > LongestWord ? odd[..LongestWord] : odd)}”要有 2 到 {LongestWord} 个字"));
            }
        }
    }
}

/// <summary>What somebody enters.</summary>
internal sealed record SynonymInput(string? Say, string? Means);

/// <summary>What the record keeps: null before for a new group, null after for a removed one.</summary>
internal sealed record SynonymsChanged(SynonymInput? Before, SynonymInput? After);
