using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Messages;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;
using static Tongban.Tests.Features.Cases.Caseload;

namespace Tongban.Tests.Features.Messages;

/// <summary>How messages leave: when, how often, once; and who sees it.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private readonly TestCarrier _sms = new("sms");
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync(services => services.AddSingleton<ICarrier>(_sms));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Sms_AtNight_WaitsForTheMorning_AndTheInboxHasItAtOnce()
    {
        var (owner, id) = await _app.FoodCaseAsync();
        await _app.RunJobAsync<DeliverMessages>();
        Assert.Single(_sms.Carried);
        _app.Clock.Set(TestApp.Start.AddHours(13));
        await (await _app.StaffAsync("window")).DoAsync(id, "一次告知补正", Say(("Asks[layout]", "请标明洗消间")));
        await _app.RunJobAsync<DeliverMessages>();

        var waiting = Assert.Single(await SmsAsync(id), row => row.State != "sent");
        Assert.Equal(("pending", 0), (waiting.State, waiting.Attempts));
        Assert.Equal(TestApp.Start.AddHours(23).UtcDateTime, waiting.NextAt);
        await owner.SignInAsync("owner", "company");
        Assert.Contains("处需要您补正", (await owner.GetAsync("/me/messages")).Text, StringComparison.Ordinal);

        _app.Clock.Set(TestApp.Start.AddHours(22.9));
        await _app.RunJobAsync<DeliverMessages>();
        Assert.Single(_sms.Carried);
        _app.Clock.Set(TestApp.Start.AddHours(23));
        await _app.RunJobAsync<DeliverMessages>();
        Assert.Equal(2, _sms.Carried.Count);
        Assert.All(_sms.Carried, parcel => Assert.InRange(parcel.Message.ShortText.Length, 10, 70));
        Assert.All(_sms.Carried, parcel => Assert.Equal("14000007063", parcel.Address));
    }

    [Fact]
    public async Task Refused_ToTheEnd_IsNotDelivered_AndSentAgainByAnOperator()
    {
        _sms.Works = false;
        var (_, id) = await _app.FoodCaseAsync();
        for (var day = 0; day < 6; day++)
        {
            _app.Clock.Set(TestApp.Start.AddDays(day));
            await _app.RunJobAsync<DeliverMessages>();
        }

        var failed = Assert.Single(await SmsAsync(id));
        Assert.Equal(("failed", 6), (failed.State, failed.Attempts));
        Assert.Equal(6, DeliveryFailures.Read(failed.Failures).Count);
        var operatorsOwn = await _app.StaffAsync("admin");
        var outbox = await operatorsOwn.GetAsync("/workbench/outbox?state=failed&channel=sms");
        Assert.Contains("1 条未送达", outbox.Text, StringComparison.Ordinal);
        Assert.Contains("网关没有应答", outbox.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("14000007063", outbox.Source, StringComparison.Ordinal);
        Assert.Contains("没有消息", (await operatorsOwn.GetAsync("/workbench/outbox?state=failed&channel=email")).Text, StringComparison.Ordinal);

        Assert.Contains("网关没有应答，已试 6 次", (await (await _app.StaffAsync("window")).GetAsync($"/workbench/cases/{id}")).Text, StringComparison.Ordinal);

        var again = await operatorsOwn.SubmitAsync(outbox, "form[action*=Resend]");
        Assert.Contains("排队重发", again.Text, StringComparison.Ordinal);
        _sms.Works = true;
        await _app.RunJobAsync<DeliverMessages>();
        Assert.Equal("sent", Assert.Single(await SmsAsync(id)).State);
        Assert.Equal(failed.Id, Assert.Single(_sms.Carried).Id);
        Assert.Equal(409, (int)(await operatorsOwn.SubmitAsync(outbox, "form[action*=Resend]")).Status);
    }

    [Fact]
    public async Task TwoNodesAtOnce_SendEachMessageOnce()
    {
        for (var n = 0; n < 4; n++)
            await _app.SeniorCardAsync();
        _sms.Takes = TimeSpan.FromMilliseconds(100);
        var jobs = Enumerable.Range(0, 4).Select(_ => ActivatorUtilities.CreateInstance<DeliverMessages>(_app.Services));
        await Task.WhenAll(jobs.Select(job => job.RunAsync(CancellationToken.None)));
        Assert.Equal(4, _sms.Carried.Count);
        Assert.Equal(4, _sms.Carried.Select(parcel => parcel.Id).Distinct().Count());
        Assert.All(_sms.Carried, parcel => Assert.NotNull(parcel.Message.RoutedAt));
    }

    [Fact]
    public async Task ANodeThatDiesWhileSending_LeavesItToBeTriedAgain_WithTheSameId()
    {
        var (_, id) = await _app.SeniorCardAsync();
        _sms.Meanwhile = () => throw new InvalidOperationException("the power went");
        await Assert.ThrowsAnyAsync<Exception>(() => _app.RunJobAsync<DeliverMessages>());
        var left = Assert.Single(await SmsAsync(id));
        Assert.Equal(("pending", 1), (left.State, left.Attempts));

        _sms.Meanwhile = () => { };
        await _app.RunJobAsync<DeliverMessages>();
        Assert.Empty(_sms.Carried);
        _app.Clock.Advance(TimeSpan.FromMinutes(6));
        await _app.RunJobAsync<DeliverMessages>();
        Assert.Equal(left.Id, Assert.Single(_sms.Carried).Id);
        Assert.Equal(("sent", 2), Assert.Single(await SmsAsync(id)) is var sent ? (sent.State, sent.Attempts) : default);
    }

    [Fact]
    public async Task Demonstration_RecordsWhatWouldHaveLeft_AndSaysSo()
    {
        await using var app = await TestApp.StartAsync();
        var (_, id) = await app.SeniorCardAsync();
        await app.RunJobAsync<DeliverMessages>();
        Assert.Equal("recorded", Assert.Single(await app.RowsAsync<DeliveryRow>(row => row.CaseId == id && row.Channel == "sms")).State);
        var outbox = await (await app.StaffAsync("admin")).GetAsync("/workbench/outbox?state=recorded");
        Assert.Contains("【云州市政务服务】您申请的", outbox.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeliveryRecord_IsSeenByTheOfficial_AndByTheApplicantInTheMessage_NotByOthers()
    {
        var (citizen, id) = await _app.SeniorCardAsync();
        await _app.RunJobAsync<DeliverMessages>();
        var message = Assert.Single(await _app.RowsAsync<MessageRow>(row => row.CaseId == id));
        Assert.Null(message.ReadAt);

        var mine = await citizen.GetAsync($"/me/messages/{message.Id}");
        Assert.Contains("已送出", mine.Text, StringComparison.Ordinal);
        var opened = (await _app.RowsAsync<MessageRow>(row => row.Id == message.Id))[0].ReadAt;
        Assert.NotNull(opened);
        _app.Clock.Advance(TimeSpan.FromHours(1));
        await citizen.GetAsync($"/me/messages/{message.Id}");
        Assert.Equal(opened, (await _app.RowsAsync<MessageRow>(row => row.Id == message.Id))[0].ReadAt);

        var file = await (await _app.StaffAsync("window")).GetAsync($"/workbench/cases/{id}");
        Assert.Contains("通知记录", file.Text, StringComparison.Ordinal);
        Assert.Contains("打开）", file.Text, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await (await _app.SignedInAsync("boss")).GetAsync($"/me/messages/{message.Id}")).Status);
    }

    private Task<List<DeliveryRow>> SmsAsync(Guid id) => _app.RowsAsync<DeliveryRow>(row => row.CaseId == id && row.Channel == "sms");
}
