using Microsoft.Playwright;
using Tongban.Tests.EndToEnd.Stage;
using Tongban.Tests.TestKit;

[assembly: AssemblyFixture(typeof(House))]

namespace Tongban.Tests.EndToEnd.Stage;

/// <summary>The program, listening and seeded, and one browser: shared by all journeys, since each begins afresh in a context of its own.</summary>
public sealed class House : IAsyncLifetime
{
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public TestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await TestApp.ListenAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("TONGBAN_TEST_CHROMIUM") ?? "/usr/bin/chromium",
            Args = Switches,
            Timeout = 60_000,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await App.DisposeAsync();
    }

    /// <summary>Everybody in one journey, who look at the pages alike.</summary>
    public Players Players(Look look) => new(App.Address, look, _browser);
}
