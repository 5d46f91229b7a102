using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Domain.Searching;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data;

/// <summary>All everyday words in force: quiet ones, and the groups that catalogue managers keep.</summary>
internal sealed class WordsReader(Store store)
{
    public async Task<EverydayWords> ReadAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var body = await db.Set<WordsRow>().Where(row => row.Name == WordsRow.Everyday).Select(row => row.Body).SingleOrDefaultAsync(ct);
        var words = body is null ? EverydayWords.None : JsonSerializer.Deserialize<EverydayWords>(body, KernelJson.Options)!;
        var rows = await db.Set<SynonymRow>().Where(row => row.RemovedAt == null).OrderBy(row => row.Id).ToListAsync(ct);
        return words with { Groups = [.. words.Groups, .. rows.Select(row => SynonymText.Group(row.Say, row.Means))] };
    }
}
