using Tongban.Tests.EndToEnd.Stage;

namespace Tongban.Tests.EndToEnd.Journeys;

public sealed class FoodLicenceOnAPhoneTests(House house)
{
    [Fact]
    public Task FoodLicence_OnAPhone_IsGrantedAndVerified() => FoodLicencePlay.RunAsync(house, Look.Phone);
}

public sealed class FoodLicenceWithoutScriptTests(House house)
{
    [Fact]
    public Task FoodLicence_WithoutScript_IsGrantedAndVerified() => FoodLicencePlay.RunAsync(house, Look.Desktop);
}

/// <summary>Two classes, so that both run at the same time.</summary>
internal static class FoodLicencePlay
{
    public static async Task RunAsync(House house, Look look)
    {
        await using var cast = house.Cast(look);
        try
        {
            await new FoodLicence(cast).PlayAsync();
        }
        finally
        {
            TestContext.Current.TestOutputHelper?.WriteLine(cast.Findings.ToString());
        }

        Assert.True(cast.Findings.Pages > 40, $"只看了 {cast.Findings.Pages} 页");
        Assert.True(cast.Findings.Faults.Count == 0, cast.Findings.ToString());
    }
}
