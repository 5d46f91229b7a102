using Tongban.Server.Touring.Matters;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Server;

/// <summary>Matters of four processes, as <c>tongban tour --all-matters</c> plays them all.</summary>
public sealed class TourOfAllMattersTests
{
    private static readonly string Data = Path.Combine(Repository.Root, "data");

    private static readonly string[] Sample =
        ["nurse-registration", "fire-safety-inspection"];

    [Fact]
    public async Task TourOfAllMatters_OfTwoProcesses_AreGrantedAndRefusedOnLineAndAtTheWindow()
    {
        await using var app = await TestApp.StartAsync();
        using var told = new StringWriter();
        using var cast = new Cast(app.Browser, new Narrator(told), app.WorkAsync, new SiteFacts("Tongban-2026", app.Clock.GetUtcNow, null));

        var results = await new AllMatters(cast, Data, [.. Matter.ReadAll(Data).Where(matter => Sample.Contains(matter.Slug))], told).PlayAsync();

        Assert.Equal(Sample.Length, results.Count);
        Assert.True(results.All(result => result.Holds), told.ToString());
        Assert.Equal(1, results.Count(result => result.Licence == true));
    }

    [Fact]
    public async Task TourOfAllMatters_WhereNobodyCanSignIn_DoesNotHold()
    {
        await using var app = await TestApp.StartAsync();
        using var cast = new Cast(app.Browser, new Narrator(TextWriter.Null), app.WorkAsync, new SiteFacts("wrong", app.Clock.GetUtcNow, null));

        await Assert.ThrowsAsync<TourFault>(() => new AllMatters(cast, Data, Matter.ReadAll(Data), TextWriter.Null).PlayAsync());
    }
}
