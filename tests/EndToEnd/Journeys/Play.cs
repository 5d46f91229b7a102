using Tongban.Tests.EndToEnd.Stage;

namespace Tongban.Tests.EndToEnd.Journeys;

/// <summary>A journey is in order when it got to its end and nothing was found on its pages.</summary>
internal static class Play
{
    public static async Task InAsync(House house, Look look, int pages, Func<Players, Task> play)
    {
        await using var cast = house.Players(look);
        try
        {
            await play(cast);
        }
        finally
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{cast.Findings.Pages} 页\n{cast.Findings}");
        }

        Assert.True(cast.Findings.Pages >= pages, $"只看了 {cast.Findings.Pages} 页");
        Assert.True(cast.Findings.Faults.Count == 0, cast.Findings.ToString());
    }
}
