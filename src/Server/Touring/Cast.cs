using System.Net;

namespace Tongban.Server.Touring;

/// <summary>Everybody who takes part, each with a browser of their own that stays signed in.</summary>
/// <param name="open">A new browser on the site.</param>
/// <param name="tell">Where steps are told.</param>
/// <param name="settle">Waits a little for the background work (sealing, projections).</param>
/// <param name="now">The site's clock.</param>
/// <param name="password">The demonstration accounts' password.</param>
public sealed class Cast(Func<Browser> open, Narrator tell, Func<Task> settle, Func<DateTimeOffset> now, string password) : IDisposable
{
    private const int Patience = 60;
    private readonly Dictionary<string, Visitor> _signedIn = new(StringComparer.Ordinal);
    private readonly List<Visitor> _all = [];

    public Narrator Tell => tell;

    public string Password => password;

    public DateTimeOffset Now => now();

    /// <summary>Somebody who hasn't signed in.</summary>
    public Visitor Anybody(string who)
    {
        var visitor = new Visitor(who, open());
        _all.Add(visitor);
        return visitor;
    }

    /// <summary>An official, signed in when first needed.</summary>
    public async Task<Visitor> OfficialAsync(string login, string who)
    {
        if (!_signedIn.TryGetValue(login, out var official))
        {
            official = Anybody(who);
            await tell.StepAsync(who, "登录工作台", async () =>
            {
                var page = await official.SignInAsync(login, password, "staff");
                Expect.True(page.Path.StartsWith("/workbench", StringComparison.Ordinal), $"登录后到了 {page.Path}", page);
                return page.Heading;
            });
            _signedIn[login] = official;
        }

        return official;
    }

    /// <summary>Looks again until the page shows it: what follows from a record is written a moment later.</summary>
    public async Task<Page> UntilAsync(Func<Task<Page>> look, Func<Page, bool> shown, string otherwise)
    {
        for (var attempt = 0; ; attempt++)
        {
            var page = await look();
            if (shown(page) || attempt == Patience)
            {
                Expect.True(shown(page), otherwise, page);
                return page;
            }

            await settle();
        }
    }

    /// <summary>What isn't somebody's is, for them, not there.</summary>
    public Task MayNotSeeAsync(Visitor visitor, string path, string what) => tell.StepAsync(visitor.Who, what, async () =>
    {
        await visitor.OpenAsync(path, HttpStatusCode.NotFound);
        return "查无此页，没有泄露任何内容";
    });

    public void Dispose() => _all.ForEach(visitor => visitor.Dispose());
}
