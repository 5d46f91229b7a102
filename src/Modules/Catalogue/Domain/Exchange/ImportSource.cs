using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Platform.Spreadsheets;

namespace Tongban.Catalogue.Domain.Exchange;

/// <summary>One item of a file that was handed in.</summary>
/// <param name="Number">Row of the spreadsheet, or number in the JSON list.</param>
internal sealed record SourceItem(string Slug, int Number);

/// <summary>What was handed in, be it a spreadsheet or JSON: its items, and what is wrong so far.</summary>
internal abstract class ImportSource
{
    public abstract IReadOnlyList<SourceItem> Items { get; }

    public abstract List<ImportFault> Faults { get; }

    /// <summary>The item's file, over what is published of it.</summary>
    public abstract JsonObject File(SourceItem item, JsonObject? published);

    /// <summary>Notes what is wrong with an element of an item.</summary>
    public abstract void Refuse(SourceItem item, string path, string message);

    /// <exception cref="UnfitFileException">It can't be read at all.</exception>
    public static ImportSource Of(string fileName, Stream content, CodeSets codes) => fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        ? new JsonSource(content)
        : new SheetSource(content, codes);
}

internal sealed class SheetSource : ImportSource
{
    private readonly ItemSheets _sheets;
    private readonly CodeSets _codes;
    private readonly Dictionary<string, ItemRows> _rows;

    public SheetSource(Stream content, CodeSets codes)
    {
        using var file = XlsxFile.Open(content);
        _codes = codes;
        try
        {
            _sheets = ItemSheets.Read(file);
        }
        catch (Exception broken) when (broken is System.Xml.XmlException or InvalidDataException)
        {
            throw new UnfitFileException("表格里有一部分已经损坏，读不下去。请用表格软件打开，另存为“Excel 工作簿（.xlsx）”再上传。");
        }

        _rows = _sheets.Items.ToDictionary(item => item.Slug, StringComparer.Ordinal);
        Items = [.. _sheets.Items.Select(item => new SourceItem(item.Slug, item.Row))];
    }

    public override IReadOnlyList<SourceItem> Items { get; }

    public override List<ImportFault> Faults => _sheets.Faults;

    public override JsonObject File(SourceItem item, JsonObject? published)
    {
        var file = published ?? BlankItem.File();
        foreach (var name in (string[])["id", "code", "handlingCode"])
        {
            file.Remove(name);
        }

        _sheets.Put(_rows[item.Slug], file, _codes);
        return file;
    }

    public override void Refuse(SourceItem item, string path, string message) => Faults.Add(_sheets.At(_rows[item.Slug], path, message));
}

internal sealed class JsonSource : ImportSource
{
    private readonly List<JsonObject> _files = [];

    public JsonSource(Stream content)
    {
        try
        {
            var list = JsonNode.Parse(content) as JsonArray ?? throw new UnfitFileException("JSON 文件要是一个列表，里面一个对象一个事项，与导出的文件同样。");
            Items = [.. Read(list)];
        }
        catch (JsonException broken)
        {
            throw new UnfitFileException($"JSON 读不懂，第 {(broken.LineNumber ?? 0) + 1} 行附近写错了。");
        }
    }

    public override IReadOnlyList<SourceItem> Items { get; }

    public override List<ImportFault> Faults { get; } = [];

    public override JsonObject File(SourceItem item, JsonObject? published)
    {
        var file = (JsonObject)_files[item.Number - 1].DeepClone();
        foreach (var name in (string[])["id", "code", "handlingCode"])
        {
            file.Remove(name);
        }

        return file;
    }

    public override void Refuse(SourceItem item, string path, string message) => Faults.Add(new ImportFault("文件", item.Number, $"{item.Slug} {path}", message));

    private IEnumerable<SourceItem> Read(JsonArray list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (node, number) in list.Select((node, at) => (node, at + 1)))
        {
            _files.Add(node as JsonObject ?? []);
            if (node is not JsonObject file || file["slug"] is not JsonValue value || !value.TryGetValue<string>(out var slug) || slug.Length == 0)
            {
                Faults.Add(new ImportFault("文件", number, "slug", "没有网址名字，不知道是哪个事项"));
            }
            else if (!seen.Add(slug))
            {
                Faults.Add(new ImportFault("文件", number, "slug", $"“{slug}”前面已经有了"));
            }
            else
            {
                yield return new SourceItem(slug, number);
            }
        }
    }
}
