using Tongban.Kernel.Time;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Server;

/// <summary>The acceptance of the whole: the same tour that <c>tongban tour</c> plays, on the database under test.</summary>
public sealed class TourTests
{
    [Fact]
    public async Task Tour_OfTheMainJob_IsAsItShouldBe()
    {
        await using var app = await TestApp.StartAsync();
        using var told = new StringWriter();
        var tell = new Narrator(told);
        var calendar = WorkingCalendar.Parse(Directory.GetFiles(Path.Combine(Repository.Root, "data", "calendars")).Select(File.ReadAllText)).Value;
        using var cast = new Cast(app.Browser, tell, app.WorkAsync, new SiteFacts("Tongban-2026", app.Clock.GetUtcNow, calendar));

        var holds = await new Tour(cast, record: null, told).PlayAsync();

        Assert.True(holds, told.ToString());
        Assert.True(tell.Steps.Count > 80, $"only {tell.Steps.Count} steps");
    }

    [Fact]
    public async Task Tour_OfASiteWithoutAccounts_DoesNotHold()
    {
        await using var app = await TestApp.StartAsync();
        var tell = new Narrator(TextWriter.Null);
        using var cast = new Cast(app.Browser, tell, app.WorkAsync, new SiteFacts("wrong", app.Clock.GetUtcNow, null));

        var holds = await new Tour(cast, record: null, TextWriter.Null).PlayAsync();

        Assert.False(holds);
        Assert.Contains(tell.Steps, step => !step.Holds && step.What.StartsWith("登录", StringComparison.Ordinal));
    }
}
