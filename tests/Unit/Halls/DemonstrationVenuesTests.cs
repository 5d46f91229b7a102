using System.Text.Json;
using Tongban.Halls.Domain;
using Tongban.Kernel;
using Tongban.Tests.Unit.Registers;
using Xunit;

namespace Tongban.Tests.Unit.Halls;

public sealed class DemonstrationVenuesTests
{
    private static readonly VenueFile Venues = JsonSerializer.Deserialize<VenueFile>(Text("venues.json"), KernelJson.Options)!;

    private static readonly Dictionary<string, double[][]> Boundaries = ReadBoundaries();

    [Fact]
    public void Venues_HaveNoFault() => Assert.Empty(VenueFaults.Of(Venues, code => DemonstrationPlace.Places.Find(code) is not null));

    [Fact]
    public void Venues_LieWithinTheBoundaryOfTheirPlace() => Assert.All(Venues.Venues, venue =>
    {
        var township = DemonstrationPlace.Places.PathOf(venue.Place).Select(place => place.Code).Last(Boundaries.ContainsKey);
        Assert.True(Contains(Boundaries[township], venue.Longitude, venue.Latitude), $"{venue.Name} lies outside {township}");
    });

    [Fact]
    public void Contains_APointOutside_IsFalse() => Assert.False(Contains(Boundaries["990101000000"], 0, 0));

    [Fact]
    public void Venues_NameItemsThatExist() => Assert.All(Venues.Venues.SelectMany(venue => venue.Items).Distinct(), slug =>
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "data", "items", slug + ".json")), slug));

    [Fact]
    public void Boundaries_DrawEveryPlaceDownToTheTownships() => Assert.All(
        DemonstrationPlace.Places.PathOf("990101001000").Skip(1).Concat(DemonstrationPlace.Places.ChildrenOf("990100")), place => Assert.True(Boundaries.ContainsKey(place.Code), place.Name));

    [Theory]
    [InlineData("code", """{"code":"坏 代号"}""")]
    [InlineData("place", """{"place":"110101000000"}""")]
    [InlineData("kind", """{"kind":"palace"}""")]
    [InlineData("longitude", """{"longitude":30.6,"latitude":124}""")]
    [InlineData("hours[0]", """{"hours":["九点","","","","","",""]}""")]
    [InlineData("hours", """{"hours":[""]}""")]
    [InlineData("holidays", """{"holidays":"maybe"}""")]
    [InlineData("access", """{"access":["dragon"]}""")]
    public void Faults_OfALineThatIsWrong_NameTheField(string field, string changed)
    {
        var line = JsonSerializer.SerializeToNode(Venues.Venues[0], KernelJson.Options)!.AsObject();
        foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(changed)!)
        {
            line[name] = System.Text.Json.Nodes.JsonNode.Parse(value.GetRawText());
        }

        var faults = VenueFaults.Of(new VenueFile([line.Deserialize<VenueEntry>(KernelJson.Options)!]), code => DemonstrationPlace.Places.Find(code) is not null);
        Assert.Contains(faults, fault => fault.Where.EndsWith("." + field, StringComparison.Ordinal));
    }

    [Fact]
    public void Conveniences_AreFifteenTopicsThatLeadNowhereElse()
    {
        var topics = TopicFile.Read(Text(TopicFile.Name)).Topics;
        Assert.Equal(15, topics.Count);
        Assert.All(topics.SelectMany(topic => topic.Links), link => Assert.True(link.Href is null || link.Href.StartsWith('/'), link.Name));
        Assert.All(topics, topic => Assert.Contains(topic.Links, link => link.Href is not null));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//elsewhere.example")]
    [InlineData("http://elsewhere.example")]
    public void Conveniences_WithAnAddressThatCannotBeTrusted_AreRefused(string href) => Assert.Throws<InvalidDataException>(() =>
        TopicFile.Read(JsonSerializer.Serialize(new TopicFile([new Topic("x", "x", "star", [new TopicLink("x", href)])]), KernelJson.Options)));

    private static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", name));

    private static Dictionary<string, double[][]> ReadBoundaries()
    {
        using var json = JsonDocument.Parse(Text("boundaries.json"));
        return json.RootElement.GetProperty("features").EnumerateArray().Where(shape => shape.GetProperty("properties").TryGetProperty("place", out _)).ToDictionary(
            shape => shape.GetProperty("properties").GetProperty("place").GetString()!,
            shape => shape.GetProperty("geometry").GetProperty("coordinates")[0].Deserialize<double[][]>()!);
    }

    /// <summary>Even and odd crossings of a ray.</summary>
    private static bool Contains(double[][] ring, double x, double y) => ring.Zip(ring.Skip(1)).Count(edge =>
        edge.First[1] > y != edge.Second[1] > y
        && x < ((edge.Second[0] - edge.First[0]) * (y - edge.First[1]) / (edge.Second[1] - edge.First[1])) + edge.First[0]) % 2 == 1;
}
