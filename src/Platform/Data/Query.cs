using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Tongban.Platform.Data;

/// <summary>Plain reads for hot paths, the same text on both databases.</summary>
public static class Query
{
    /// <param name="sql">Parameters are named <c>@p0</c>, <c>@p1</c>… in the order of <paramref name="values"/>.</param>
    public static async Task<List<T>> ListAsync<T>(
        this Store store, string sql, Func<DbDataReader, T> read, CancellationToken ct, params object?[] values)
    {
        await using var connection = await store.OpenAsync(ct);
        await using var command = Parameters.Command(connection, transaction: null, sql, values);
        return await command.ListAsync(read, ct);
    }

    /// <summary>Reads row by row, for what is too much to gather first. The reader given out is the same each time: take from it what is needed.</summary>
    public static async IAsyncEnumerable<DbDataReader> StreamAsync(
        this Store store, string sql, [EnumeratorCancellation] CancellationToken ct, params object?[] values)
    {
        await using var connection = await store.OpenAsync(ct);
        await using var command = Parameters.Command(connection, transaction: null, sql, values);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            yield return reader;
        }
    }

    internal static async Task<List<T>> ListAsync<T>(this DbCommand command, Func<DbDataReader, T> read, CancellationToken ct)
    {
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <returns>The first row, or null.</returns>
    public static async Task<T?> OneAsync<T>(
        this Store store, string sql, Func<DbDataReader, T> read, CancellationToken ct, params object?[] values)
        where T : class => (await store.ListAsync(sql, read, ct, values)).FirstOrDefault();

    /// <summary>An instant as stored: UTC on both databases.</summary>
    public static DateTimeOffset GetInstant(this DbDataReader reader, int column) =>
        new(DateTime.SpecifyKind(reader.GetDateTime(column), DateTimeKind.Utc));

    public static string? GetText(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
