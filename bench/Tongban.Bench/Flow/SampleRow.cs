using System.Data.Common;

namespace Tongban.Bench.Flow;

/// <summary>A row of the running program, to be written again under other keys.</summary>
internal sealed record SampleRow(string Table, string[] Columns, string[] Types, object[] Values)
{
    public const string Draft = "select * from cases_draft order by changed_at desc limit 1";
    public const string Case = "select * from cases_case order by submitted_at desc limit 1";
    public const string Tasks = "select * from cases_task where case_id = (select id from cases_case order by submitted_at desc limit 1)";
    public const string Materials = "select * from cases_material where case_id = (select id from cases_case order by submitted_at desc limit 1)";
    public const string Entry = "select * from platform_entry where type = 'cases.submitted' order by at desc limit 1";

    /// <summary>What a draft's or case's copy needs a key of its own for; everything else is copied.</summary>
    private static readonly Dictionary<string, Func<Keys, object?>> Replaced = new(StringComparer.Ordinal)
    {
        ["cases_draft.id"] = keys => keys.Case,
        ["cases_case.id"] = keys => keys.Case,
        ["cases_case.number"] = keys => keys.Number,
        ["cases_task.id"] = _ => Guid.CreateVersion7(),
        ["cases_task.case_id"] = keys => keys.Case,
        ["cases_task.case_number"] = keys => keys.Number,
        ["cases_material.id"] = _ => Guid.CreateVersion7(),
        ["cases_material.case_id"] = keys => keys.Case,
        ["platform_entry.id"] = _ => Guid.CreateVersion7(),
        ["platform_entry.subject_id"] = keys => keys.Case,
        ["platform_entry.position"] = _ => DBNull.Value,
        ["platform_entry.leaf_hash"] = _ => DBNull.Value,
    };

    public string Insert { get; } =
        $"insert into {Table} ({string.Join(", ", Columns)}) values ({string.Join(", ", Columns.Select((_, i) => $"@p{i}"))})";

    public static async Task<List<SampleRow>> ReadAsync(DbConnection connection, string table, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<SampleRow>();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(new SampleRow(table, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)],
                [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetDataTypeName)], values));
        }

        return rows;
    }

    public object Value(int column, Keys keys) =>
        Replaced.TryGetValue($"{Table}.{Columns[column]}", out var replace) ? replace(keys)! : Values[column];

    public object this[string column] => Values[Array.IndexOf(Columns, column)];
}

/// <summary>The keys of one flow.</summary>
internal sealed record Keys(Guid Case, string Number)
{
    private static long _last = 500_000_000;

    public static Keys Next() => new(Guid.CreateVersion7(), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"bench-{Environment.ProcessId}-{Interlocked.Increment(ref _last)}"));
}
