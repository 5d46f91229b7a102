using System.Data.Common;
using System.Globalization;
using Tongban.Bench.Flow;
using Tongban.Bench.Running;

namespace Tongban.Bench.Plans;

/// <summary>
/// Multiplies the rows of a played tour: each case gets a number, a department, a day and an applicant of its own, with its
/// task, paper, document, message, entry, licence, rating and the rest; one case in fifty still has an open task.
/// </summary>
internal static class Filling
{
    private static readonly (string Table, string Sample, string Own)[] Copies =
    [
        ("cases_case", "where decided_at is not null", "id = {case}, number = {number}, place = d.place, department_id = d.id, department_name = d.name, owner_account_id = {account}, applicant_index = {applicant}, submitted_at = {at}, changed_at = {at}, decided_at = {at}, due_at = {at}, timer_at = null, deem_at = null"),
        ("cases_task", "where state <> 'open'", "id = {id}, case_id = {case}, case_number = {number}, place = d.place, department_id = d.id, work_place = d.place, state = case when i.n % 50 = 0 then 'open' else s.state end, assignee_id = null, opened_at = {at}, step_due_at = {at}, due_at = case when i.n % 50 = 0 then {later} else {at} end"),
        ("cases_material", "", "id = {id}, case_id = {case}, place = d.place"),
        ("cases_document", "", "id = {id}, case_id = {case}, place = d.place, department_id = d.id, department_name = d.name, number = {number}, issued_at = {at}"),
        ("cases_message", "", "id = {id}, case_id = {case}, place = d.place, case_number = {number}, account_id = {account}, applicant_index = {applicant}, created_at = {at}, routed_at = {at}"),
        ("cases_delivery", "where state = 'sent'", "id = {id}, message_id = {id}, case_id = {case}, place = d.place"),
        ("platform_entry", "where subject_kind = 'case'", "id = {id}, subject_id = {case}, at = {at}, position = -i.n"),
        ("oversight_case", "where decided_on is not null", "case_id = {case}, number = {number}, place = d.place, department_id = d.id, department_name = d.name, received_on = {day}, accepted_on = {day}, decided_on = {day}, open_due = null"),
        ("oversight_publication", "", "position = -i.n, place = d.place, department_id = d.id, department_name = d.name, at = {at}, happened_on = {day}"),
        ("licences_licence", "", "id = {id}, identifier = {number}, number = {number}, case_id = {case}, place = d.place, issuer_id = d.id, holder_index = {applicant}, issued_at = {at}, issued_on = {day}"),
        ("voice_rateable", "", "case_id = {case}, place = d.place, department_id = d.id, department_name = d.name, finished_on = {day}"),
        ("voice_rating", "", "id = {id}, case_id = {case}, place = d.place, department_id = d.id, department_name = d.name, account_id = {account}, rated_on = {day}, rated_at = {at}"),
    ];

    public static async Task FillAsync(TongbanServer server, int cases)
    {
        var sqlite = server.Database.Kind == DatabaseChoice.Sqlite.Kind;
        await using var connection = Tables.Connection(server);
        await connection.OpenAsync();
        foreach (var (table, sample, own) in Copies)
        {
            var columns = await ColumnsAsync(connection, table);
            var sql = Sql(table, sample, own, columns, cases, sqlite);
            await RunAsync(connection, sql);
        }

        await RunAsync(connection, sqlite ? "analyze" : "vacuum analyze");
    }

    private static string Sql(string table, string sample, string own, List<string> columns, int cases, bool sqlite)
    {
        var replaced = own.Split(", ").Select(part => part.Split(" = ", 2)).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        var values = columns.Select(column => replaced.GetValueOrDefault(column, $"s.{column}"));
        var text = $"""
            insert into {table} ({string.Join(", ", columns)})
            select {string.Join(", ", values)}
            from (select * from {table} {sample} limit 1) s, {(sqlite ? "i" : $"generate_series(1, {cases}) i (n)")},
              (select id, name, place, row_number() over (order by id) - 1 as rank, count(*) over () as total from organisation_department) d
            where d.rank = i.n % d.total
            """;
        return sqlite
            ? $"with recursive i (n) as (select 1 union all select n + 1 from i where n < {cases}) {Words(text, Sqlite)}"
            : Words(text, Postgres);
    }

    private static string Words(string text, Dictionary<string, string> words) =>
        words.Aggregate(text, (sql, word) => sql.Replace($"{{{word.Key}}}", word.Value, StringComparison.Ordinal));

    private static readonly Dictionary<string, string> Postgres = new(StringComparer.Ordinal)
    {
        ["case"] = "('00000000-0000-7000-8000-' || lpad(to_hex(i.n), 12, '0'))::uuid",
        ["account"] = "('00000000-0000-7000-9000-' || lpad(to_hex(i.n % 300000), 12, '0'))::uuid",
        ["id"] = "('00000000-0000-7000-a000-' || lpad(to_hex(i.n), 12, '0'))::uuid",
        ["applicant"] = "md5((i.n % 300000)::text)",
        ["number"] = "'B' || i.n",
        ["at"] = "(timestamptz '2024-11-01' + i.n * interval '60 seconds')",
        ["day"] = "(date '2024-11-01' + (i.n / 1440)::int)",
        ["later"] = "(timestamptz '2029-11-01' + i.n * interval '60 seconds')",
    };

    private static readonly Dictionary<string, string> Sqlite = new(StringComparer.Ordinal)
    {
        ["case"] = "'00000000-0000-7000-8000-' || printf('%012X', i.n)",
        ["account"] = "'00000000-0000-7000-9000-' || printf('%012X', i.n % 300000)",
        ["id"] = "'00000000-0000-7000-A000-' || printf('%012X', i.n)",
        ["applicant"] = "printf('%032x', i.n % 300000)",
        ["number"] = "'B' || i.n",
        ["at"] = "strftime('%Y-%m-%d %H:%M:%S', 1730419200 + i.n * 60, 'unixepoch')",
        ["day"] = "date(1730419200 + i.n * 60, 'unixepoch')",
        ["later"] = "strftime('%Y-%m-%d %H:%M:%S', 1888185600 + i.n * 60, 'unixepoch')",
    };

    private static async Task<List<string>> ColumnsAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"select * from {table} limit 0");
        await using var reader = await command.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 1800);
        await command.ExecuteNonQueryAsync();
    }
}
