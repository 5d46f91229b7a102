using Tongban.Halls.Contracts;
using Tongban.Halls.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Halls;

public sealed class VenueCodesTests
{
    [Fact]
    public void Free_GoesOnCounting()
    {
        var taken = new HashSet<string>();
        for (var at = 0; at < 3; at++)
        {
            Assert.True(taken.Add(VenueCodes.Free(VenueKind.Station, "990101003000", taken)));
        }

        Assert.Equal(["station-990101003", "station-990101003-2", "station-990101003-3"], taken.Order(StringComparer.Ordinal));
        Assert.All(taken, code => Assert.True(VenueCodes.IsCode(code)));
    }

    [Theory]
    [InlineData("new")]
    [InlineData("map")]
    [InlineData("Hall")]
    [InlineData("a b")]
    [InlineData("")]
    public void IsCode_WhatAnAddressCantHave_IsRefused(string code) => Assert.False(VenueCodes.IsCode(code));
}
