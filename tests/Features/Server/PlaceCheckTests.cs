using System.Text.Json.Nodes;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Server;

/// <summary>A county's own files, tried before they come near its database. The codes exist, what is said about them is made up.</summary>
public sealed class PlaceCheckTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tongban-own-place");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Check_ThePackagedPlace_HoldsAsADemonstrationOnly()
    {
        var data = Path.Combine(Repository.Root, "data");

        var demonstration = await CommandLine.RunAsync("place", "check", data, "--demonstration");
        var production = await CommandLine.RunAsync("place", "check", data, "--json");

        Assert.True(demonstration.Code == 0, demonstration.Output + demonstration.Error);
        Assert.Equal(1, production.Code);
        Assert.Contains(production.Json.GetProperty("faults").EnumerateArray(), fault =>
            fault.GetProperty("file").GetString() == "places.json" && fault.GetProperty("where").GetString()!.StartsWith("99", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_AnOwnPlace_HoldsAndCountsWhatItBrings()
    {
        OwnPlace.Write(_folder.FullName);

        var answer = await CommandLine.RunAsync("place", "check", _folder.FullName, "--json");

        Assert.True(answer.Code == 0, answer.Output + answer.Error);
        var seeded = answer.Json.GetProperty("seeded");
        Assert.Equal((3, 1, 1, 1), (Count("places"), Count("departments"), Count("staff"), Count("items")));
        int Count(string name) => seeded.GetProperty(name).GetInt32();
    }

    [Theory]
    [InlineData("places.json", "110101000000", "110101", "12 位")]
    [InlineData("places.json", "110100000000", "110200000000", "110100000000")]
    [InlineData("departments.json", "11110000000021135M", "11110000000021135X", "departments.json")]
    [InlineData("departments.json", "\"service-centre\"", "\"\"", "kind")]
    [InlineData("staff.json", "administrator", "king", "king")]
    [InlineData("items/nurse.json", "\"departmentKind\": \"service-centre\"", "\"departmentKind\": \"nobody\"", "nobody")]
    [InlineData("items/nurse.json", "\"typeCode\": \"01\"", "\"typeCode\": \"20\"", "basicCode")]
    [InlineData("calendars/2026.json", "2026-01-01", "2026-13-01", "calendars")]
    [InlineData("forms/nurse-registration.json", "{", "", "nurse-registration.json")]
    public async Task Check_AFaultInAFile_IsNamed(string file, string text, string wrong, string named)
    {
        OwnPlace.Write(_folder.FullName);
        var path = Path.Combine(_folder.FullName, file);
        var content = await File.ReadAllTextAsync(path);
        Assert.Contains(text, content, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, content.Replace(text, wrong, StringComparison.Ordinal));

        var answer = await CommandLine.RunAsync("place", "check", _folder.FullName);

        Assert.Equal(1, answer.Code);
        Assert.Contains(named, answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NoSuchFolder_SaysSo()
    {
        var answer = await CommandLine.RunAsync("place", "check", "/nowhere");

        Assert.Equal(1, answer.Code);
        Assert.Contains("/nowhere", answer.Error, StringComparison.Ordinal);
    }
}

/// <summary>The smallest place that can serve somebody: three divisions, one department, one official, one matter.</summary>
internal static class OwnPlace
{
    public const string County = "110101000000";
    public const string Department = "11110000000021135M";

    private static readonly string[] Common = ["elements", "forms", "processes", "regimes", "documents", "messages", "calendars"];

    public static void Write(string folder)
    {
        var data = Path.Combine(Repository.Root, "data");
        foreach (var file in Common.SelectMany(part => Directory.GetFiles(Path.Combine(data, part))).Append(Path.Combine(data, "roles.json")))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        File.WriteAllText(Path.Combine(folder, "places.json"),
            $$"""{"places": [{"code": "110000000000", "name": "某省"}, {"code": "110100000000", "name": "某市"}, {"code": "{{County}}", "name": "某县"}]}""");
        File.WriteAllText(Path.Combine(folder, "departments.json"),
            $$"""{"departments": [{"creditCode": "{{Department}}", "name": "某县政务服务中心", "shortName": "政务服务中心", "kind": "service-centre", "place": "{{County}}", "documentPrefix": "某政服", "phone": "0609-1", "address": "某县一号"}]}""");
        File.WriteAllText(Path.Combine(folder, "staff.json"),
            $$"""{"staff": [{"number": "0002", "name": "张三", "posts": [{"role": "window-clerk", "department": "{{Department}}", "place": "{{County}}"}, {"role": "administrator", "department": "{{Department}}", "place": "{{County}}"}]}]}""");
        var item = JsonNode.Parse(File.ReadAllText(Path.Combine(data, "items", "nurse-registration.json")))!;
        (item["place"], item["departmentKind"]) = (County, "service-centre");
        Directory.CreateDirectory(Path.Combine(folder, "items"));
        File.WriteAllText(Path.Combine(folder, "items", "nurse.json"), item.ToJsonString(new() { WriteIndented = true }));
    }
}
