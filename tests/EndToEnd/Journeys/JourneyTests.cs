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

public sealed class ReceptionTests(House house)
{
    [Fact]
    public Task Reception_ByKeyboardAlone_TakesLessThanThreeMinutes() => Play.InAsync(house, Look.Desk, 6, cast => new Reception(cast).PlayAsync());
}

public sealed class FormRulesTests(House house)
{
    [Fact]
    public Task FormPage_AsItIsFilledIn_ShowsAndChecksAtOnce() => Play.InAsync(house, Look.Phone, 8, cast => new FormRules(cast).WithScriptAsync());

    [Fact]
    public Task FormPage_WithoutScript_ShowsWhatItCannotKnow() => Play.InAsync(house, Look.Desktop, 8, cast => new FormRules(cast).WithoutScriptAsync());
}

public sealed class FormDesignTests(House house)
{
    [Fact]
    public Task FormDesign_WithScript_IsPublished() => Play.InAsync(house, Look.Desk, 15, cast => new FormDesign(cast, "small-catering").PlayAsync());

    [Fact]
    public Task FormDesign_WithoutScript_IsPublished() => Play.InAsync(house, Look.Desktop, 15, cast => new FormDesign(cast, "small-catering-two").PlayAsync());
}

public sealed class PublicPagesTests(House house)
{
    private static readonly string[] Pages =
    [
        "/items", "/items?for=person", "/items?for=company", "/search?q=没有这种事", "/items/senior-allowance", "/items/food-business-licence/print", "/forms/food-business-licence/print",
        "/progress", "/verify", "/ratings", "/sunshine", "/sign-in?as=company", "/sign-up", "/reset-password",
        "/items?place=990101000000&for=person&letter=L", "/items?dept=no-such", "/life-events", "/life-events/birth", "/lists", "/lists/duties", "/places?back=/items", "/viewed", "/venues", "/venues?q=没有",
        "/venues/anping-hall", "/venues/map", "/conveniences", "/working-days?from=2026-09-30&days=3", "/working-days?days=x", "/departments", "/divisions?q=柳桥",
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

public sealed class DisplayModesTests(House house)
{
    private static readonly string[] Pages =
    [
        "/", "/items", "/search?q=开饭店", "/items/food-business-licence", "/items/food-business-licence/print", "/progress", "/verify", "/sunshine", "/ratings", "/sign-in",
        "/items?for=person", "/life-events", "/venues/anping-hall", "/venues/map", "/conveniences", "/working-days",
    ];

    [Fact]
    public Task PublicPages_InHighContrast_AreInOrder() => ReadAsync("tongban-display", "contrast", async reader =>
        Assert.Contains("t-contrast", await reader.Page.Locator("html").GetAttributeAsync("class") ?? "", StringComparison.Ordinal));

    [Fact]
    public Task PublicPages_InEnglish_AreInOrder() => ReadAsync("tongban-lang", "en", async reader =>
        Assert.Equal("en", await reader.Page.Locator("html").GetAttributeAsync("lang")));

    private Task ReadAsync(string cookie, string value, Func<Person, Task> seen) => Play.InAsync(house, Look.Phone, Pages.Length, async cast =>
    {
        var reader = await cast.EnterAsync("市民");
        await reader.Page.Context.AddCookiesAsync([new() { Name = cookie, Value = value, Url = cast.Site.ToString() }]);
        foreach (var page in Pages)
        {
            await reader.OpenAsync(page);
            await seen(reader);
        }
    });
}

public sealed class WorkbenchPagesTests(House house)
{
    private static readonly (string Login, string[] Pages)[] Rounds =
    [
        ("supervisor", ["/workbench/board", "/workbench/cases"]),
        ("decider", ["/workbench", "/workbench/cases", "/workbench/licences"]),
        ("admin", ["/workbench/accounts", "/workbench/staff", "/workbench/departments", "/workbench/outbox"]),
        ("catalogue", ["/workbench/items", "/workbench/forms"]),
        ("hall", ["/workbench/venues", "/workbench/venues/anping-hall"]),
    ];

    /// <summary>Pages of the workbench that no journey comes past.</summary>
    [Fact]
    public Task WorkbenchPages_OfEachRole_AreInOrder() => Play.InAsync(house, Look.Desktop, 13, async cast =>
    {
        foreach (var (login, pages) in Rounds)
        {
            var official = await cast.EnterAsync(login);
            await official.SignInAsync(login, "工作人员");
            foreach (var page in pages)
            {
                await official.OpenAsync(page);
            }
        }
    });
}
