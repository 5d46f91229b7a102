using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

/// <summary>The register of data elements 数据元 covers whatever stands in forms and licences.</summary>
public sealed class ElementCoverageTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");
    private static readonly ElementSet Elements = new(Directory.GetFiles(Path.Combine(Data, "elements"), "*.json").SelectMany(file => ElementSet.Parse(File.ReadAllText(file)).Value.All));

    [Fact]
    public void Register_HoldsTwoHundredAndFiftyElements() => Assert.InRange(Elements.All.Count, 250, 10_000);

    [Fact]
    public void EveryAttributeOfALicence_IsAnElement_AloneOrOfARole()
    {
        var attributes = from file in Directory.GetFiles(Path.Combine(Data, "licences"), "*.json")
                         from attribute in JsonNode.Parse(File.ReadAllText(file))!["attributes"]!.AsArray()
                         select (File: Path.GetFileName(file), Element: attribute!["element"]!.GetValue<string>());
        Assert.All(attributes, attribute => Assert.True(IsKnown(attribute.Element), $"{attribute.File}: {attribute.Element}"));
        Assert.False(IsKnown("person.colour"));
    }

    private static bool IsKnown(string name) => Elements.Find(name) is not null
        || name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && Elements.Find(name[(dot + 1)..]) is not null;
}
