using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data;

/// <summary>The everyday words that every installation begins with. Groups that people changed or removed stay as they left them.</summary>
internal sealed class SynonymSeed(Store store, TimeProvider time) : ISeed
{
    private const string File = "search/synonyms.txt";

    public int Order => 46;

    public bool DemonstrationOnly => false;

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        var rows = source.Has(File) ? Rows(source.Text(File)) : [];
        await store.WriteAsync(Seeding.Now(time), async (write, token) =>
        {
            var known = (await write.Db.Set<SynonymRow>().Select(row => row.Id).ToListAsync(token)).ToHashSet();
            write.Db.AddRange(rows.Where(row => known.Add(row.Id)));
            return Result.Ok;
        }, ct);
    }

    /// <summary>One group a line: <c>说法、说法 => 写法、写法</c>.</summary>
    /// <exception cref="InvalidDataException">A line is of another form.</exception>
    private IEnumerable<SynonymRow> Rows(string text) => SynonymText.Lines(text).Select(line => new SynonymRow
    {
        Id = StableId.From("synonym", line.Say),
        Say = line.Say,
        Means = line.Means,
        Revision = 1,
        ChangedAt = time.GetUtcNow().UtcDateTime,
    });
}
