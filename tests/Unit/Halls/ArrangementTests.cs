using Tongban.Halls.Domain;
using Tongban.Halls.Features.Portal.VenueMap;
using Xunit;

namespace Tongban.Tests.Unit.Halls;

public sealed class ArrangementTests
{
    [Fact]
    public void Of2026_AreTheRunsOfTheNotice()
    {
        var runs = Arrangement.Of(2026, Schedules.Calendar).ToList();
        Assert.Contains((new DateOnly(2026, 2, 15), new DateOnly(2026, 2, 23), "春节放假"), runs);
        Assert.Contains((new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 7), "国庆节放假"), runs);
        Assert.Contains(runs, run => run.From == new DateOnly(2026, 10, 10) && run.To == run.From);
        Assert.Equal(7 + 6, runs.Count);
    }
}

public sealed class MapOptionsTests
{
    [Theory]
    [InlineData("", true, null)]
    [InlineData("https://tiles.example.gov.cn/{z}/{x}/{y}.png", true, "https://tiles.example.gov.cn")]
    [InlineData("https://tiles.example.gov.cn:8443/a/{z}/{y}/{x}?k=1", true, "https://tiles.example.gov.cn:8443")]
    [InlineData("/tiles/{z}/{x}/{y}.png", true, null)]
    [InlineData("//tiles.example/{z}/{x}/{y}.png", false, null)]
    [InlineData("ftp://tiles.example/{z}/{x}/{y}.png", false, null)]
    [InlineData("https://tiles.example/{z}/{x}.png", false, "https://tiles.example")]
    [InlineData("https://tiles.example/{z}/{x}/{y}.png; script-src *", false, "https://tiles.example")]
    public void Tiles_AnAddressWithItsParts_IsTaken(string tiles, bool taken, string? origin)
    {
        var options = new MapOptions { Tiles = tiles };
        Assert.Equal(taken, new MapOptionsCheck().Validate(null, options).Succeeded);
        Assert.Equal(origin, options.Origin);
    }
}
