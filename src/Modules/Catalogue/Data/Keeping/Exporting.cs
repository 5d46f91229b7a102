using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Domain.Exchange;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>Items of a place as a file that can be handed in again.</summary>
internal sealed class Exporting(Store store, ItemReader items, CodeBook codes, Today today)
{
    /// <summary>More than this don't fit into one spreadsheet that people can open.</summary>
    public const int Most = 50_000;

    /// <returns>A temporary file that goes when it is closed; standing at its beginning.</returns>
    public async Task<Stream> SpreadsheetAsync(string stem, string? department, CancellationToken ct)
    {
        var found = await FoundAsync(stem, department, ct);
        return File(stream => ItemWorkbook.Write(stream, () => found.Select(Read), codes.Sets));
    }

    public async Task<Stream> JsonAsync(string stem, string? department, CancellationToken ct)
    {
        var found = await FoundAsync(stem, department, ct);
        return File(stream =>
        {
            using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = KernelJson.Options.Encoder });
            json.WriteStartArray();
            foreach (var head in found)
            {
                Read(head).WriteTo(json, KernelJson.Options);
            }

            json.WriteEndArray();
        });
    }

    public Stream Template() => File(stream => ItemWorkbook.Write(stream, () => [], codes.Sets));

    private Task<List<(Guid Id, int Version)>> FoundAsync(string stem, string? department, CancellationToken ct) => store.ListAsync(
        """
        select i.id, max(i.version) from catalogue_item i where i.place >= @p0 and i.place < @p1 and (@p2 = '' or i.department_kind = @p2) and i.effective_on <= @p3
        and not exists (select 1 from catalogue_item n where n.id = i.id and n.version > i.version and n.state <> 1) group by i.id order by i.id limit @p4
        """, row => (row.GetGuid(0), Convert.ToInt32(row.GetValue(1))), ct, stem, stem + ":", department ?? "", today.Date, Most);

    // The writer of packed files works without waiting; so does the reading for it.
    private JsonObject Read((Guid Id, int Version) head) => ItemFile.Json(items.ReadAsync(head.Id, head.Version, CancellationToken.None).AsTask().GetAwaiter().GetResult()!);

    private static FileStream File(Action<Stream> write)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose);
        write(file);
        file.Position = 0;
        return file;
    }
}
