using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Bundles;

/// <summary>One matter is found where people look for items.</summary>
public sealed class BundleSearchTests
{
    [Fact]
    public async Task Home_AndSearch_LeadToOneMatter()
    {
        await using var app = await TestApp.StartAsync();
        var anybody = app.Browser();
        Assert.NotNull((await anybody.GetAsync("/")).Find("a[href='/bundles/company-start']"));
        Assert.NotNull((await anybody.GetAsync("/search?q=我想开饭店")).Find("a[href='/bundles/restaurant']"));
        Assert.Null((await anybody.GetAsync("/search?q=老年证")).Find("a[href^='/bundles/']"));
        var plan = await anybody.GetAsync("/bundles/restaurant?licence=company&sign=yes&fire=gathering&drain=yes&works=yes&relics=air&seals=yes");
        Assert.Contains("要办 6 件事", plan.Text, StringComparison.Ordinal);
        Assert.Contains("环境影响登记表备案", plan.Text, StringComparison.Ordinal);
    }
}
