using Tongban.Bench.Flow;
using Tongban.Server.Touring;

namespace Tongban.Bench.Day;

/// <summary>How much comes, and over what time.</summary>
/// <param name="Arriving">The time over which arrivals are spread evenly; zero: as fast as they can be worked off.</param>
internal sealed record DayPlan(int WalkIns, int Online, TimeSpan Arriving)
{
    public TimeSpan Of(int index, int count) => Arriving * ((index + 0.5) / count);

    /// <summary>The part of the day in which the runtime compiles what is hot, and times don't count yet.</summary>
    public TimeSpan WarmUp => TimeSpan.FromSeconds(Math.Min(45, Arriving.TotalSeconds / 4));

    /// <summary>How long an official with an empty list does something else.</summary>
    public TimeSpan Pause => Arriving > TimeSpan.Zero ? TimeSpan.FromSeconds(5) : TimeSpan.FromSeconds(1);
}

/// <summary>Everybody of the day, each signed in, and what each of them does all day long.</summary>
internal sealed class DayPeople(Uri address, PageTimes times, DayBook book, DayPlan plan) : IDisposable
{
    private const int AtOnce = 16;
    private readonly List<Browser> _clerks = [];
    private readonly List<Browser> _approvers = [];
    private readonly List<OnlineApplicant> _applicants = [];
    private readonly SemaphoreSlim _approving = new(AtOnce);

    public async Task ArriveAsync(Crew crew)
    {
        foreach (var login in crew.Clerks)
        {
            _clerks.Add(await Person.SignInAsync(address, times, login, "staff"));
        }

        foreach (var login in crew.Approvers)
        {
            _approvers.Add(await Person.SignInAsync(address, times, login, "staff"));
        }

        for (var i = 0; i < AtOnce; i++)
        {
            var cookie = await SignIn.AsPersonAsync(address, OnlineMatter.Logins[i % OnlineMatter.Logins.Count], DaySeed.Password);
            _applicants.Add(new OnlineApplicant(address, times, book, cookie));
        }
    }

    /// <summary>The public's part: done when everybody who was to come has come.</summary>
    /// <param name="clock">Since the doors opened.</param>
    /// <param name="over">When the officials may go home.</param>
    public async Task WorkAsync(Func<TimeSpan> clock, Action arrived, CancellationToken over)
    {
        var officials = _approvers.Select((browser, at) => Task.Run(() => ApproveAsync(new Desk(browser, book, at), over), CancellationToken.None)).ToList();
        var clerks = _clerks.Select((browser, at) => Task.Run(() => ClerkAsync(browser, at, clock), CancellationToken.None)).ToList();
        var applicants = _applicants.Select((applicant, at) => Task.Run(() => ApplyAsync(applicant, at, clock), CancellationToken.None));
        await Task.WhenAll([.. applicants, .. clerks]);
        arrived();
        var afterwards = _clerks.Select((browser, at) => Task.Run(() => ListAsync(new Desk(browser, book, at), over), CancellationToken.None));
        await Task.WhenAll([.. afterwards, .. officials]);
    }

    /// <summary>People first; between two of them the clerk works on what came over the network.</summary>
    private async Task ClerkAsync(Browser clerk, int at, Func<TimeSpan> clock)
    {
        var (window, desk) = (new WindowDesk(clerk, book), new Desk(clerk, book, at));
        for (var index = at; index < plan.WalkIns; index += _clerks.Count)
        {
            while (clock() < plan.Of(index, plan.WalkIns))
            {
                await RestAsync(await RoundAsync(desk), plan.Of(index, plan.WalkIns) - clock(), CancellationToken.None);
            }

            var walkIn = WalkIn.At(index);
            await book.TryAsync($"window, {walkIn.Item}", () => window.ReceiveAsync(walkIn));
        }
    }

    private async Task ApplyAsync(OnlineApplicant applicant, int at, Func<TimeSpan> clock)
    {
        for (var index = at; index < plan.Online; index += _applicants.Count)
        {
            var early = plan.Of(index, plan.Online) - clock();
            await Task.Delay(early > TimeSpan.Zero ? early : TimeSpan.Zero);
            var matter = OnlineMatter.At(index);
            await book.TryAsync("online", () => applicant.ApplyAsync(matter));
        }
    }

    private async Task ApproveAsync(Desk desk, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await _approving.WaitAsync(CancellationToken.None);
            var worked = await RoundAsync(desk);
            _approving.Release();
            await RestAsync(worked, plan.Pause, over);
        }
    }

    private async Task ListAsync(Desk desk, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await RestAsync(await RoundAsync(desk), plan.Pause, over);
        }
    }

    private async Task<int> RoundAsync(Desk desk)
    {
        var worked = 0;
        await book.TryAsync("to-do list", async () => worked = await desk.RoundAsync());
        return worked;
    }

    private async Task RestAsync(int worked, TimeSpan atMost, CancellationToken over)
    {
        var rest = atMost < plan.Pause ? atMost : plan.Pause;
        if (worked == 0 && rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, over).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    public void Dispose()
    {
        _clerks.ForEach(clerk => clerk.Dispose());
        _approvers.ForEach(approver => approver.Dispose());
        _applicants.ForEach(applicant => applicant.Dispose());
        _approving.Dispose();
    }
}
