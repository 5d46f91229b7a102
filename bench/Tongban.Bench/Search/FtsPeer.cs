using Microsoft.Data.Sqlite;
using Tongban.Catalogue.Contracts;

namespace Tongban.Bench.Search;

/// <summary>SQLite's own full text: FTS5 with trigrams, any trigram of the question, ranked by bm25.</summary>
internal sealed class FtsPeer : IDisposable
{
    private readonly SqliteConnection _connection;

    public FtsPeer(string file, IEnumerable<ItemHead> heads)
    {
        SQLitePCL.Batteries_V2.Init();
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        Run("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -400000; pragma mmap_size = 2000000000");
        Run("create virtual table item using fts5(name, called, summary, place unindexed, tokenize = 'trigram')");
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "insert into item (name, called, summary, place) values ($n, $c, $s, $p)";
        var values = (string[])["$n", "$c", "$s", "$p"];
        foreach (var name in values) insert.Parameters.Add(name, SqliteType.Text);
        foreach (var head in heads)
        {
            insert.Parameters[0].Value = head.Wording.Name;
            insert.Parameters[1].Value = string.Join(' ', head.Wording.Aliases.Concat(head.Wording.Words).Append(head.Wording.Result));
            insert.Parameters[2].Value = head.Wording.Summary;
            insert.Parameters[3].Value = head.Place;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public IReadOnlyList<string> Names(string query, string? place = null)
    {
        var trigrams = Enumerable.Range(0, Math.Max(0, query.Length - 2)).Select(at => query.Substring(at, 3)).Distinct().Select(trigram => $"\"{trigram.Replace("\"", "\"\"", StringComparison.Ordinal)}\"").ToList();
        if (trigrams.Count == 0)
        {
            return [];
        }

        using var select = _connection.CreateCommand();
        select.CommandText = $"select name from item where item match $q {(place is null ? "" : "and place = $p")} order by bm25(item, 3, 2.5, 0.5) limit 20";
        select.Parameters.AddWithValue("$q", string.Join(" OR ", trigrams));
        select.Parameters.AddWithValue("$p", (object?)place ?? DBNull.Value);
        using var reader = select.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    public void Dispose() => _connection.Dispose();

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
