using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data;

/// <summary>The life events, held in memory.</summary>
internal sealed class LifeEventBook(Store store) : IFeedListener
{
    private volatile IReadOnlyList<LifeEvent> _all = [];

    public IReadOnlyList<LifeEvent> All => _all;

    public bool Wants(string type) => type.StartsWith("catalogue.", StringComparison.Ordinal);

    public async Task RefreshAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var body = await db.Set<WordsRow>().Where(row => row.Name == WordsRow.LifeEvents).Select(row => row.Body).SingleOrDefaultAsync(ct);
        _all = body is null ? [] : JsonSerializer.Deserialize<LifeEvents>(body, KernelJson.Options)!.Events;
    }
}
