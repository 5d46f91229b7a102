using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Halls.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Halls.Data;

/// <summary>The topics of the convenience services, held in memory.</summary>
internal sealed class Topics(Store store) : IFeedListener
{
    private volatile IReadOnlyList<Topic> _all = [];

    public IReadOnlyList<Topic> All => _all;

    public bool Wants(string type) => type.StartsWith("halls.", StringComparison.Ordinal);

    public async Task RefreshAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var bodies = await db.Set<TopicRow>().OrderBy(row => row.Position).Select(row => row.Body).ToListAsync(ct);
        _all = [.. bodies.Select(body => JsonSerializer.Deserialize<Topic>(body, KernelJson.Options)!)];
    }
}
