using System.Globalization;
using System.Text.Json;
using Tongban.Bench.Running;
using Tongban.Catalogue.Contracts;

namespace Tongban.Bench.Search;

/// <summary>The real names of matters, with their themes and departments; those that have a guide here have its nicknames too.</summary>
internal static class Corpus
{
    private const string Root = "990000000000";

    private static string Data => Path.Combine(TongbanServer.Repository, "data");

    /// <summary>One wording for each name.</summary>
    public static IReadOnlyList<ItemWording> Wordings()
    {
        var wordings = new Dictionary<string, ItemWording>(StringComparer.Ordinal);
        foreach (var guide in Directory.GetFiles(Path.Combine(Data, "items"), "*.json").Order(StringComparer.Ordinal).Select(Guide))
        {
            wordings.TryAdd(guide.Name, guide);
        }

        foreach (var line in File.ReadLines(Path.Combine(Data, "catalogue", "permits.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            wordings.TryAdd(line[2], Named(wordings.Count, line[2], "行政许可", "01", line[8], line[9], line[10]));
        }

        foreach (var line in File.ReadLines(Path.Combine(Data, "catalogue", "other-powers.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            wordings.TryAdd(line[2], Named(wordings.Count, line[2], line[0], Type(line[0]), line[7], line[8], line[9]));
        }

        return [.. wordings.Values];
    }

    /// <summary>Each wording once, at the root.</summary>
    public static IReadOnlyList<ItemHead> Names(IReadOnlyList<ItemWording> wordings) => [.. wordings.Select((wording, at) => Head(wording, at, Root))];

    /// <summary>A province: every county and zone offers every matter, and some of them in words of its own.</summary>
    /// <param name="wordings">What there is to offer.</param>
    /// <param name="count">How many heads at least.</param>
    /// <param name="own">Share of heads whose wording nobody else has.</param>
    public static IReadOnlyList<ItemHead> Province(IReadOnlyList<ItemWording> wordings, int count, double own)
    {
        var heads = new List<ItemHead>(count + wordings.Count);
        for (var place = 0; heads.Count < count; place++)
        {
            var code = Place(place);
            for (var at = 0; at < wordings.Count; at++)
            {
                var wording = wordings[at];
                var differs = ((place * 31) + (at * 17)) % 100 < own * 100;
                heads.Add(Head(differs ? wording with { Summary = $"{wording.Summary}云江省第{place + 1}县按本地的规定办理，到县政务服务中心{(at % 40) + 1}号窗口。" } : wording, heads.Count, code));
            }
        }

        return heads;
    }

    /// <summary>Cities of ten counties each.</summary>
    public static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"99{(number / 10) + 1:00}{(number % 10) + 1:00}000000");

    private static ItemWording Guide(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var root = json.RootElement;
        string[] List(string name) => root.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(one => one.GetString()!)] : [];
        return new ItemWording(root.GetProperty("name").GetString()!, root.GetProperty("summary").GetString()!)
        {
            BasicCode = root.GetProperty("basicCode").GetString()!,
            Aliases = List("aliases"),
            Words = List("words"),
            Result = root.GetProperty("result").GetProperty("name").GetString()!,
            TypeCode = root.GetProperty("typeCode").GetString()!,
            TypeName = root.GetProperty("typeName").GetString()!,
            Themes = new ItemThemes([], []),
            Objects = ["1"],
        };
    }

    private static ItemWording Named(int number, string name, string typeName, string type, string natural, string legal, string objects) => new(name, $"{typeName}：{name}。")
    {
        BasicCode = string.Create(CultureInfo.InvariantCulture, $"B{number:00000000000}"),
        TypeCode = type,
        TypeName = typeName,
        Themes = new ItemThemes(Codes(natural), Codes(legal)),
        Objects = Codes(objects),
    };

    private static ItemHead Head(ItemWording wording, int number, string place) => new(Guid.CreateVersion7(), 1, wording)
    {
        Slug = string.Create(CultureInfo.InvariantCulture, $"i{number}"),
        HandlingCode = string.Create(CultureInfo.InvariantCulture, $"11990000MB000000{number % 100:00}3{wording.BasicCode}{number:00}"),
        Place = place,
        DepartmentKind = $"kind-{number % 40}",
        Department = $"部门{number % 40}",
        Online = number % 3 == 0,
    };

    private static string[] Codes(string codes) => codes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Type(string name) => name switch { "给付" => "05", "确认" => "07", "奖励" => "08", "裁决" => "09", "公共服务" => "20", _ => "10" };
}
