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
