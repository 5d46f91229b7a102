using System.Text.Json.Nodes;
using Tongban.Catalogue.Domain.Rules;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue.Keeping;

/// <summary>Rules that check themselves: each finds what it is for, and nothing in an item that is right.</summary>
public sealed class RuleBookTests
{
    [Fact]
    public void All_AreManyNamedAndDistinct()
    {
        Assert.True(RuleBook.All.Count >= 60, $"{RuleBook.All.Count}");
        Assert.Equal(RuleBook.All.Count, RuleBook.All.Select(rule => rule.Name).Distinct().Count());
        Assert.All(RuleBook.All, rule => Assert.All([rule.Code, rule.Name, rule.Source, rule.Mend], text => Assert.NotEmpty(text)));
    }

    [Fact]
    public void ItemsOfTheDemonstrationPlace_HaveNoErrors() => Assert.Empty(
        Kept.Files.SelectMany(file => Kept.Findings(JsonNode.Parse(File.ReadAllText(file))!.AsObject())
            .Where(finding => finding.Severity == Severity.Error).Select(finding => $"{Path.GetFileName(file)} {finding}")));
}
