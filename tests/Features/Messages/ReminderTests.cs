using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Features.Jobs.Remind;
using Tongban.Cases.Messages;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;
using static Tongban.Tests.Features.Cases.Caseload;

namespace Tongban.Tests.Features.Messages;

/// <summary>Reminders go as long as something is still to be done, and not a moment longer.</summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private readonly TestCarrier _sms = new("sms");
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync(services => services.AddSingleton<ICarrier>(_sms));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Correction_NotBrought_IsRemindedOf_EverySoManyDays_AndThenNoMore()
    {
        var (_, id) = await ToldAsync();
        await At(2);
        Assert.Empty(await RemindersAsync(id));
        foreach (var day in new[] { 3, 4, 10, 17, 24, 31 })
            await At(day);

        Assert.Equal(3, (await RemindersAsync(id)).Count);
        Assert.Equal(3, _sms.Carried.Count(parcel => parcel.Message.Kind == "remind-correction"));
        Assert.Equal(("done", 3), await PlanAsync(id));
    }

    [Fact]
    public async Task Correction_BroughtMeanwhile_IsNotRemindedOf_AndThatIsOnRecord()
    {
        var (owner, id) = await ToldAsync();
        await CorrectAsync(owner, id);
        await At(3);
        Assert.Empty(await RemindersAsync(id));
        Assert.Equal(("unneeded", 0), await PlanAsync(id));
        Assert.Contains("补正提醒：不再需要", (await (await _app.StaffAsync("window")).GetAsync($"/workbench/cases/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_BroughtWhileTheReminderWaitedToLeave_StopsIt()
    {
        var (owner, id) = await ToldAsync();
        _app.Clock.Set(TestApp.Start.AddDays(3).AddHours(13));
        await _app.RunJobAsync<Remind>();
        await _app.RunJobAsync<DeliverMessages>();
        var reminder = Assert.Single(await RemindersAsync(id));
        await CorrectAsync(owner, id);
        _app.Clock.Set(TestApp.Start.AddDays(4));
        await _app.RunJobAsync<DeliverMessages>();

        Assert.DoesNotContain(_sms.Carried, parcel => parcel.Message.Id == reminder.Id);
        var stopped = Assert.Single(await _app.RowsAsync<DeliveryRow>(row => row.MessageId == reminder.Id && row.Channel == "sms"));
        Assert.Equal(("unneeded", 0), (stopped.State, stopped.Attempts));
    }

    [Fact]
    public async Task Rating_NotGiven_IsAskedForOnce_AndNotOfWhoRated()
    {
        var (_, silent) = await _app.FoodCaseAsync();
        var (owner, rated) = await _app.FoodCaseAsync();
        foreach (var id in new[] { silent, rated })
        {
            await GrantedAsync(id);
            await (await _app.StaffAsync("window")).DoAsync(id, "送达", Say(("ServedHow", "电子送达")));
        }

        await _app.WorkAsync();
        await owner.SubmitAsync(await owner.GetAsync($"/me/cases/{rated}/rate"), values: Say(("Level", "5")));
        await At(1);
        foreach (var day in new[] { 2, 3, 9 })
            await At(day);

        Assert.Equal("remind-rating", Assert.Single(await RemindersAsync(silent)).Kind);
        Assert.Empty(await RemindersAsync(rated));
        Assert.Equal(("unneeded", 0), await PlanAsync(rated, "remind-rating"));
        Assert.Equal(("done", 1), await PlanAsync(silent, "remind-rating"));
    }

    [Fact]
    public async Task Result_AtTheWindow_IsRemindedOfUntilCollected_AndAnElectronicOneNever()
    {
        var (_, fetched) = await _app.FoodCaseAsync("窗口领取");
        var (_, electronic) = await _app.FoodCaseAsync();
        await GrantedAsync(fetched);
        await GrantedAsync(electronic);
        await At(5);
        await (await _app.StaffAsync("window")).DoAsync(fetched, "送达", Say(("ServedHow", "窗口领取")));
        await At(12);

        Assert.Single(await RemindersAsync(fetched), message => message.Kind == "remind-collect");
        Assert.Equal(("unneeded", 1), await PlanAsync(fetched, "remind-collect"));
        Assert.Equal(("unneeded", 0), await PlanAsync(electronic, "remind-collect"));
    }

    [Fact]
    public async Task TwoNodesAtOnce_RemindOnce()
    {
        var (_, id) = await ToldAsync();
        _app.Clock.Set(TestApp.Start.AddDays(3).AddHours(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ActivatorUtilities.CreateInstance<Remind>(_app.Services).RunAsync(CancellationToken.None)));
        Assert.Single(await RemindersAsync(id));
    }

    private async Task<(Browser Owner, Guid Id)> ToldAsync()
    {
        var (owner, id) = await _app.FoodCaseAsync();
        await (await _app.StaffAsync("window")).DoAsync(id, "一次告知补正", Say(("Asks[layout]", "请标明洗消间")));
        await _app.RunJobAsync<DeliverMessages>();
        return (owner, id);
    }

    private static async Task CorrectAsync(Browser owner, Guid id)
    {
        await owner.SignInAsync("owner", "company");
        var corrected = await owner.SubmitAsync(await owner.GetAsync($"/me/cases/{id}/correct"), values: Say(("Files[0]", Photo())));
        Assert.Equal($"/me/cases/{id}?done=correct", corrected.Path);
    }

    private async Task GrantedAsync(Guid id)
    {
        await _app.BringToDecisionAsync(id);
        await (await _app.StaffAsync("decider")).DoAsync(id, "准予", Say(("Reasons", "符合食品经营条件")));
    }

    /// <summary>So many days after the beginning, an hour past nine: the jobs come round.</summary>
    private async Task At(int day)
    {
        _app.Clock.Set(TestApp.Start.AddDays(day).AddHours(1));
        await _app.RunJobAsync<Remind>();
        await _app.RunJobAsync<DeliverMessages>();
    }

    private Task<List<MessageRow>> RemindersAsync(Guid id) => _app.RowsAsync<MessageRow>(row => row.CaseId == id && row.Category == "reminder");

    private async Task<(string, int)> PlanAsync(Guid id, string code = "remind-correction") =>
        Assert.Single(await _app.RowsAsync<ReminderRow>(row => row.CaseId == id && row.Code == code)) is var plan ? (plan.State, plan.Sent) : default;
}
