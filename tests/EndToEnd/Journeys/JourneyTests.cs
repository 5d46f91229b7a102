using Tongban.Tests.EndToEnd.Stage;

namespace Tongban.Tests.EndToEnd.Journeys;

// One class for each journey, so that they run at the same time.
public sealed class FoodLicenceOnAPhoneTests(House house)
{
    [Fact]
    public Task FoodLicence_OnAPhone_IsGrantedAndVerified() => Play.InAsync(house, Look.Phone, 45, cast => new FoodLicence(cast).PlayAsync());
}

public sealed class FoodLicenceWithoutScriptTests(House house)
{
    [Fact]
    public Task FoodLicence_WithoutScript_IsGrantedAndVerified() => Play.InAsync(house, Look.Desktop, 45, cast => new FoodLicence(cast).PlayAsync());
}

public sealed class SeniorCardTests(House house)
{
    [Fact]
    public Task SeniorCard_InElderModeOnANarrowScreen_IsInTheWalletTheSameDay() => Play.InAsync(house, Look.Narrow, 25, cast => new SeniorCard(cast).PlayAsync());
}

public sealed class PublicPagesTests(House house)
{
    private static readonly string[] Pages =
    [
        "/items", "/items?for=person", "/items?for=company", "/search?q=没有这种事", "/items/senior-allowance", "/items/food-business-licence/print",
        "/progress", "/verify", "/ratings", "/sunshine", "/sign-in?as=company", "/sign-up", "/reset-password",
    ];

    /// <summary>Pages that no journey above comes past, on the narrowest screen.</summary>
    [Fact]
    public Task PublicPages_OnANarrowScreen_AreInOrder() => Play.InAsync(house, Look.Narrow, Pages.Length, async cast =>
    {
        var reader = await cast.EnterAsync("市民");
        foreach (var page in Pages)
        {
            await reader.OpenAsync(page);
        }
    });
}
