using FsCheck;
using FsCheck.Fluent;
using Tongban.Halls.Contracts;
using Tongban.Halls.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Halls;

public sealed class HoursTextTests
{
    [Theory]
    [InlineData("9:00-12:00 13:30-17:00", "09:00-12:00 13:30-17:00")]
    [InlineData("９：００—１２：００，１３：３０—１７：００", "09:00-12:00 13:30-17:00")]
    [InlineData("8:30至11:30", "08:30-11:30")]
    [InlineData("0:00-24:00", "00:00-24:00")]
    [InlineData("", "")]
    [InlineData("  休息 ", "")]
    public void Parse_WhatPeopleType_IsUnderstood(string typed, string written) => Assert.Equal(written, HoursText.Parse(typed).Hours!.Written);

    [Theory]
    [InlineData("9点到12点")]
    [InlineData("12:00-9:00")]
    [InlineData("9:00-9:00")]
    [InlineData("9:75-10:00")]
    [InlineData("23:00-25:00")]
    [InlineData("23:00-24:30")]
    [InlineData("9:00-12:00 11:00-13:00")]
    [InlineData("9:00-12:00 12:00-13:00")]
    [InlineData("13:00-14:00 9:00-10:00")]
    [InlineData("1:00-2:00 3:00-4:00 5:00-6:00 7:00-8:00 9:00-10:00 11:00-12:00 13:00-14:00")]
    public void Parse_WhatNoVenueKeeps_IsRefusedWithAReason(string typed)
    {
        var (hours, slip) = HoursText.Parse(typed);
        Assert.Null(hours);
        Assert.False(string.IsNullOrEmpty(slip));
    }

    [Fact]
    public void Parse_AnyText_GivesHoursOrASlipAndNeverBoth() => Prop.ForAll<string>(text =>
    {
        var (hours, slip) = HoursText.Parse(text);
        return hours is null == slip is not null && (hours is null || hours.Stretches.All(one => one.From < one.To && one.To <= Stretch.Day));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_WhatWasWritten_IsTheSame() => Prop.ForAll(Schedules.Days, day => HoursText.Parse(day.Written).Hours!.Equals(day)).QuickCheckThrowOnFailure();
}
