using System.Net;
using Tongban.Kernel.Time;

namespace Tongban.Server.Touring;

/// <param name="Password">The demonstration accounts' password.</param>
/// <param name="Now">The site's clock.</param>
/// <param name="Calendar">The calendar's files, read here once more.</param>
public sealed record SiteFacts(string Password, Func<DateTimeOffset> Now, WorkingCalendar? Calendar);

/// <summary>Everybody who takes part, each with a browser of their own that stays signed in.</summary>
/// <param name="open">A new browser on the site.</param>
/// <param name="tell">Where steps are told.</param>
/// <param name="settle">Waits a little for the background work (sealing, projections).</param>
/// <param name="site">What the tour must know of the site to check it.</param>
public sealed class Cast(Func<Browser> open, Narrator tell, Func<Task> settle, SiteFacts site) : IDisposable
{
    private const int Patience = 60;
    private readonly Dictionary<string, Visitor> _signedIn = new(StringComparer.Ordinal);
    private readonly List<Visitor> _all = [];

    public Narrator Tell => tell;

    public string Password => site.Password;

    public DateOnly Today => CivilTime.DateOf(site.Now());

    /// <summary>Working days as this side knows them; null when there is nothing to check the site's dates against.</summary>
    public WorkingCalendar? Calendar => site.Calendar;

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
                var page = await official.SignInAsync(login, Password, "staff");
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
