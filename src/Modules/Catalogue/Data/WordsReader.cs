using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Domain.Searching;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data;

/// <summary>All everyday words in force: the groups that catalogue managers keep.</summary>
internal sealed class WordsReader(Store store)
{
    public async Task<EverydayWords> ReadAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var rows = await db.Set<SynonymRow>().Where(row => row.RemovedAt == null).OrderBy(row => row.Id).ToListAsync(ct);
        return new EverydayWords([.. rows.Select(row => SynonymText.Group(row.Say, row.Means))]);
    }
}
