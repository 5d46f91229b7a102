using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Tongban.Platform.Data;

namespace Tongban.Platform.Backup;

/// <summary>Which files of the store the database names: whatever stands in a column called <c>file_hash</c>, in any module.</summary>
internal static class NamedFiles
{
    public const string Column = "file_hash";

    /// <summary>One statement that lists them all, each once.</summary>
    public static string Sql(IModel model) => string.Join(" union ", Tables(model).Select(table => $"select {Column} from {table} where {Column} is not null"));

    public static IReadOnlyList<string> Tables(IModel model) =>
        [.. model.GetEntityTypes().Where(type => type.GetProperties().Any(property => property.GetColumnName() == Column)).Select(type => type.GetTableName()!).Order(StringComparer.Ordinal)];

    public static async Task<IReadOnlyList<string>> OfAsync(Store store, CancellationToken ct)
    {
        await using var db = store.Read();
        return await store.ListAsync(Sql(db.Model), row => row.GetString(0), ct);
    }
}
