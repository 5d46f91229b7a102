using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Identity.Domain;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Identity;

public sealed class SignInTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("citizen")]
    [InlineData("CITIZEN")]
    [InlineData("990101194405260011")]
    [InlineData("14000004278")]
    public async Task SignIn_ByNameOrNumberOrMobile_OpensMySpace(string login)
    {
        var page = await _app.Browser().SignInAsync(login);

        Assert.Equal("/me", page.Path);
        Assert.Contains("付玉发", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_UnknownNameAndWrongPassword_GetTheSameAnswer()
    {
        var wrong = await _app.Browser().SignInAsync("citizen", password: "wrong-2026");
        var unknown = await _app.Browser().SignInAsync("nobody-here", password: "wrong-2026");

        Assert.Equal("/sign-in", wrong.Address.AbsolutePath);
        Assert.Equal(wrong.Errors(), unknown.Errors());
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Contains("登录名或密码不对", Assert.Single(wrong.Errors()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("citizen")]
    [InlineData("nobody-here")]
    public async Task SignIn_KnownOrUnknown_HashesExactlyOnce(string login)
    {
        var hasher = new CountingHasher();
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<IPasswordHasher<Account>>(hasher));
        // The first attempt makes the hash that stands in for nobody's.
        await app.Browser().SignInAsync("nobody-at-all", password: "wrong-2026");
        hasher.Verified = 0;

        await app.Browser().SignInAsync(login, password: "wrong-2026");

        Assert.Equal(1, hasher.Verified);
    }

    [Fact]
    public async Task SignIn_AfterFiveFailures_IsLockedAndSaysNothingElse()
    {
        for (var attempt = 0; attempt < 5; attempt++)
            await _app.Browser().SignInAsync("citizen", password: "wrong-2026");

        var locked = await _app.Browser().SignInAsync("citizen");
        var other = await _app.Browser().SignInAsync("owner", password: "wrong-2026");

        Assert.Equal("/sign-in", locked.Address.AbsolutePath);
        Assert.Equal(other.Errors(), locked.Errors());
    }

    [Fact]
    public async Task SignIn_AfterFourFailuresAndSuccess_StartsCountingAnew()
    {
        for (var round = 0; round < 2; round++)
        {
            for (var attempt = 0; attempt < 4; attempt++)
                await _app.Browser().SignInAsync("owner", password: "wrong-2026");
            Assert.Equal("/me", (await _app.Browser().SignInAsync("owner")).Path);
        }
    }

    [Fact]
    public async Task SignIn_WithFiveFailuresAtOnce_CountsThemAll()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _app.Browser().SignInAsync("agent", password: "wrong-2026")));

        Assert.Equal("/sign-in", (await _app.Browser().SignInAsync("agent")).Address.AbsolutePath);
    }

    [Fact]
    public async Task SignIn_WithNothingFilled_SaysSoBesideEachField()
    {
        var browser = _app.Browser();
        var page = await browser.SubmitAsync(await browser.GetAsync("/sign-in"));

        Assert.NotNull(page.ErrorBeside("Input.Login"));
        Assert.NotNull(page.ErrorBeside("Input.Password"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task SignIn_WithAForeignReturnUrl_StaysHere(string returnUrl)
    {
        var page = await _app.Browser().SignInAsync("citizen", returnUrl: returnUrl);
        Assert.Equal("/me", page.Path);
    }

    [Fact]
    public async Task SignIn_AfterBeingSentThere_ReturnsToThePage()
    {
        var browser = _app.Browser();
        var page = await browser.GetAsync("/me/identity");
        Assert.Equal("/sign-in", page.Address.AbsolutePath);

        page = await browser.SubmitAsync(page, values: new Dictionary<string, object?> { ["Input.Login"] = "citizen", ["Input.Password"] = Visits.Password });

        Assert.Equal("/me/identity", page.Path);
    }

    [Fact]
    public async Task SignIn_OfAnOfficialOnThePersonsTab_IsRefused() =>
        Assert.Equal("/sign-in", (await _app.Browser().SignInAsync("admin")).Address.AbsolutePath);

    [Fact]
    public async Task Session_OfAPerson_EndsTwoHoursAfterTheLastPage()
    {
        var browser = await _app.SignedInAsync("citizen");
        _app.Clock.Advance(TimeSpan.FromMinutes(90));
        Assert.Equal("/me", (await browser.GetAsync("/me")).Path);
        _app.Clock.Advance(TimeSpan.FromMinutes(90));
        Assert.Equal("/me", (await browser.GetAsync("/me")).Path);
        _app.Clock.Advance(TimeSpan.FromMinutes(121));
        Assert.Equal("/sign-in", (await browser.GetAsync("/me")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Session_OfAnOfficial_EndsAfterEightHoursHoweverBusy()
    {
        var browser = await _app.SignedInAsync("admin", "staff");
        for (var hour = 0; hour < 7; hour++)
        {
            _app.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal("/workbench/staff", (await browser.GetAsync("/workbench/staff")).Path);
        }

        _app.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal("/sign-in", (await browser.GetAsync("/workbench/staff")).Address.AbsolutePath);
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        var browser = await _app.SignedInAsync("citizen");
        await browser.SubmitAsync(await browser.GetAsync("/me"), "form[action='/sign-out']");
        Assert.Equal("/sign-in", (await browser.GetAsync("/me")).Address.AbsolutePath);
    }

    [Fact]
    public async Task SignOut_FromTheWorkbenchBar_EndsTheSession()
    {
        var browser = await _app.SignedInAsync("admin", "staff");
        await browser.SubmitAsync(await browser.GetAsync("/workbench/staff"), "form[action='/sign-out']");
        Assert.Equal("/sign-in", (await browser.GetAsync("/workbench/staff")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Access_OfAPersonToTheWorkbench_IsForbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _app.SignedInAsync("citizen")).GetAsync("/workbench/staff")).Status);

    [Fact]
    public async Task Access_OfAnOfficialToMySpace_IsForbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _app.SignedInAsync("admin", "staff")).GetAsync("/me")).Status);

    [Fact]
    public async Task ChangePassword_EndsOtherSessionsAndKeepsThisOne()
    {
        var (here, elsewhere) = (await _app.SignedInAsync("citizen"), await _app.SignedInAsync("citizen"));

        var page = await here.SubmitAsync(await here.GetAsync("/me/password"), values: new Dictionary<string, object?>
        {
            ["Present"] = Visits.Password,
            ["Next"] = "柳桥上河-2026",
            ["Again"] = "柳桥上河-2026",
        });

        Assert.Equal("/me/password?done=true", page.Path);
        Assert.Equal("/me", (await here.GetAsync("/me")).Path);
        Assert.Equal("/sign-in", (await elsewhere.GetAsync("/me")).Address.AbsolutePath);
        Assert.Equal("/me", (await _app.Browser().SignInAsync("citizen", password: "柳桥上河-2026")).Path);
    }

    [Theory]
    [InlineData("wrong-2026", "new-pass-2026", "new-pass-2026", "Present")]
    [InlineData(Visits.Password, "short1", "short1", "Next")]
    [InlineData(Visits.Password, Visits.Password, Visits.Password, "Next")]
    [InlineData(Visits.Password, "new-pass-2026", "new-pass-2027", "Again")]
    public async Task ChangePassword_Refused_SaysWhyBesideTheField(string present, string next, string again, string field)
    {
        var browser = await _app.SignedInAsync("citizen");
        var page = await browser.SubmitAsync(await browser.GetAsync("/me/password"), values: new Dictionary<string, object?>
        {
            ["Present"] = present,
            ["Next"] = next,
            ["Again"] = again,
        });
        Assert.NotNull(page.ErrorBeside(field));
        Assert.Equal("/me", (await _app.Browser().SignInAsync("citizen")).Path);
    }

    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> _real = new();

        public int Verified { get; set; }

        public string HashPassword(Account user, string password) => _real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
