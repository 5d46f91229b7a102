using Npgsql;
using NpgsqlTypes;
using Tongban.Bench.Running;
using Tongban.Catalogue.Contracts;

namespace Tongban.Bench.Search;

/// <summary>PostgreSQL's pg_trgm: LIKE with the whole question, the most similar first.</summary>
internal sealed class TrgmPeer : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;

    private TrgmPeer(NpgsqlDataSource source) => _source = source;

    public static async Task<TrgmPeer> OfAsync(IEnumerable<ItemHead> heads)
    {
        var database = await DatabaseChoice.PostgresAsync("tongban_search");
        var peer = new TrgmPeer(NpgsqlDataSource.Create(database.ConnectionString + ";Command Timeout=600"));
        await peer.RunAsync("create extension pg_trgm");
        await peer.RunAsync("create unlogged table item (name text not null, body text not null, place text not null)");
        await using (var connection = await peer._source.OpenConnectionAsync())
        await using (var copy = await connection.BeginBinaryImportAsync("copy item (name, body, place) from stdin (format binary)"))
        {
            foreach (var head in heads)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(head.Wording.Name, NpgsqlDbType.Text);
                await copy.WriteAsync(string.Join(' ', [head.Wording.Name, .. head.Wording.Aliases, .. head.Wording.Words, head.Wording.Result]), NpgsqlDbType.Text);
                await copy.WriteAsync(head.Place, NpgsqlDbType.Text);
            }

            await copy.CompleteAsync();
        }

        await peer.RunAsync("set maintenance_work_mem = '256MB'; create index item_body on item using gin (body gin_trgm_ops); analyze item");
        return peer;
    }

    public async Task<IReadOnlyList<string>> NamesAsync(string query, string? place = null)
    {
        await using var command = _source.CreateCommand(
            $"select name from item where body like $1 {(place is null ? "" : "and place = $3")} order by similarity(name, $2) desc, length(name) limit 20");
        command.Parameters.AddWithValue("%" + query.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%");
        command.Parameters.AddWithValue(query);
        if (place is not null) command.Parameters.AddWithValue(place);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync()) names.Add(reader.GetString(0));
        return names;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task RunAsync(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
