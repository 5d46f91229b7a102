using Microsoft.Extensions.Caching.Memory;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data;

/// <summary>Reads whole guides when they are asked for, and keeps those that were asked for lately.</summary>
internal sealed class ItemReader(Store store) : IDisposable
{
    // About 40 KB each in memory; versions never change, so nothing has to be thrown away but for room.
    private const int MostItems = 400;
    private const int MostInherited = 1_000;

    private readonly MemoryCache _items = new(new MemoryCacheOptions { SizeLimit = MostItems });
    private readonly MemoryCache _inherited = new(new MemoryCacheOptions { SizeLimit = MostInherited });

    public async ValueTask<Item?> ReadAsync(Guid id, int version, CancellationToken ct)
    {
        if (_items.TryGetValue<Item>((id, version), out var known))
        {
            return known;
        }

        var row = await store.OneAsync(
            "select body, directory_version, basic_code from catalogue_item where id = @p0 and version = @p1",
            row => new Stored(row.GetString(0), row.IsDBNull(1) ? null : row.GetInt32(1), row.GetString(2)), ct, id, version);
        return row is null ? null : Keep(_items, (id, version), await WholeAsync(row, ct));
    }

    /// <summary>Body of a directory version; null when there is none.</summary>
    public async ValueTask<string?> InheritedAsync(string basicCode, int version, CancellationToken ct)
    {
        if (_inherited.TryGetValue<string>((basicCode, version), out var known))
        {
            return known;
        }

        var body = await store.OneAsync(
            "select body from catalogue_directory where basic_code = @p0 and version = @p1", row => row.GetString(0), ct, basicCode, version);
        return body is null ? null : Keep(_inherited, (basicCode, version), body);
    }

    /// <summary>Which item an implementation code or handling-item code belongs to, in any of its versions; null when to none.</summary>
    public Task<string?> SlugOfCodeAsync(string code, CancellationToken ct) => store.OneAsync(
        "select slug from catalogue_item where handling_code = @p0 or code = @p0 order by version desc, handling_code limit 1", row => row.GetString(0), ct, code);

    public void Dispose()
    {
        _items.Dispose();
        _inherited.Dispose();
    }

    private async Task<Item> WholeAsync(Stored row, CancellationToken ct) => row.DirectoryVersion is { } directory
        ? ItemBody.Read(row.Body, await InheritedAsync(row.BasicCode, directory, ct)
            ?? throw new InvalidDataException($"directory item {row.BasicCode} version {directory} is gone"))
        : ItemBody.Read(row.Body, inherited: null);

    private static T Keep<T>(MemoryCache cache, object key, T value)
    {
        using var entry = cache.CreateEntry(key);
        (entry.Value, entry.Size) = (value, 1);
        return value;
    }

    private sealed record Stored(string Body, int? DirectoryVersion, string BasicCode);
}
