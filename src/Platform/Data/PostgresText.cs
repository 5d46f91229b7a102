using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Tongban.Platform.Data;

/// <summary>
/// Statements as PostgreSQL itself writes them, with <c>$1</c> for <c>@p0</c>: the driver then needn't read through each text
/// at each run. A statement that must touch a number of rows says so to the database, so that a batch can be a transaction by
/// itself and still commit nothing when somebody else was faster.
/// </summary>
internal static partial class PostgresText
{
    /// <summary>SQLSTATE of <c>platform_expect</c>.</summary>
    public const string Missed = "TB409";

    private static readonly ConcurrentDictionary<(string Sql, int? Rows), string> Known = new();

    public static string Of(string sql, int? rows) => Known.GetOrAdd((sql, rows), static key => Guarded(Positional(key.Sql), key.Rows));

    public static void Bind(NpgsqlParameterCollection parameters, IReadOnlyList<object?> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            parameters.Add(new NpgsqlParameter { Value = Parameters.Plain(values[i]) });
        }
    }

    private static string Positional(string sql) => Placeholder().Replace(
        sql, static match => "$" + (int.Parse(match.ValueSpan[2..], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture));

    /// <summary>An insert that may not be turned aside touches its rows or fails.</summary>
    private static string Guarded(string sql, int? rows) =>
        rows is null || (sql.StartsWith("insert", StringComparison.OrdinalIgnoreCase) && !sql.Contains("on conflict", StringComparison.OrdinalIgnoreCase))
            ? sql
            : string.Create(CultureInfo.InvariantCulture, $"with touched as ({sql} returning 1) select platform_expect(count(*), {rows}) from touched");

    [GeneratedRegex("@p[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
