using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Drafts;
using Tongban.Cases.Messages;
using Tongban.Kernel;
using Tongban.Tests.TestKit;
using Xunit;
using static Tongban.Tests.Features.Cases.Caseload;

namespace Tongban.Tests.Features.Cases;

/// <summary>The applicant with their own case.</summary>
public sealed class ApplicantTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Correct_WhatWasAsked_GoesBackToTheWindow()
    {
        var (owner, id) = await _app.FoodCaseAsync();
        var window = await _app.StaffAsync("window");
        await window.DoAsync(id, "一次告知补正", Say(
            ("Asks[layout]", "请标明洗消间"), ("Fields[0].Key", "field:premises.premises.area"), ("Fields[0].Ask", "请按使用面积填写")));
        Assert.Contains("请您补正 2 项", (await owner.GetAsync($"/me/cases/{id}")).Text, StringComparison.Ordinal);

        var form = await owner.GetAsync($"/me/cases/{id}/correct");
        var corrected = await owner.SubmitAsync(form, values: Say(("Files[0]", Photo()), ("premises.premises.area", "92")));

        Assert.Equal($"/me/cases/{id}?done=correct", corrected.Path);
        Assert.Equal("received", (await _app.RowAsync(id)).State);
        Assert.Single(await _app.RowsAsync<MaterialRow>(row => row.CaseId == id && row.Round == 1));
        var back = await window.GetAsync("/workbench?view=corrected");
        Assert.Contains("补正回来", back.Text, StringComparison.Ordinal);
        Assert.Contains("92 平方米", (await window.GetAsync($"/workbench/cases/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_WithNothing_SaysWhatToDo()
    {
        var (owner, id) = await _app.FoodCaseAsync();
        await (await _app.StaffAsync("window")).DoAsync(id, "一次告知补正", Say(("Asks[layout]", "请标明洗消间")));
        var page = await owner.SubmitAsync(await owner.GetAsync($"/me/cases/{id}/correct"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("请至少补充一份材料", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_WithAFileThatIsNoPicture_IsRefusedByItsContent()
    {
        var (owner, id) = await _app.FoodCaseAsync();
        await (await _app.StaffAsync("window")).DoAsync(id, "一次告知补正", Say(("Asks[layout]", "请标明洗消间")));
        var page = await owner.SubmitAsync(await owner.GetAsync($"/me/cases/{id}/correct"), values: Say(("Files[0]", new FileToSend("图.png", "image/png", "<html>"u8.ToArray()))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("只能上传 PDF、JPG 或 PNG", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_EndsTheCaseAndTheWork()
    {
        var (owner, id) = await _app.FoodCaseAsync();
        await owner.SubmitAsync(await owner.GetAsync($"/me/cases/{id}/withdraw"), values: Say(("Reasons", "不开了")));
        Assert.Equal("withdrawn", (await _app.RowAsync(id)).State);
        Assert.All(await _app.RowsAsync<TaskRow>(row => row.CaseId == id), task => Assert.Equal("dropped", task.State));
        Assert.Null((await owner.GetAsync($"/me/cases/{id}")).Find("a[href$=withdraw]"));
    }

    [Fact]
    public async Task Progress_NeedsNumberAndCode_AndShowsNobodysName()
    {
        var (_, id) = await _app.SeniorCardAsync();
        var number = (await _app.RowAsync(id)).Number;
        var code = _app.Services.GetRequiredService<QueryCodes>().Of(number);
        var visitor = _app.Browser();

        var wrong = await visitor.SubmitAsync(await visitor.GetAsync("/progress"), values: Say(("number", number), ("Code", "ZZZZZZ")));
        var right = await visitor.SubmitAsync(await visitor.GetAsync("/progress"), values: Say(("number", number), ("Code", code.ToLowerInvariant())));

        Assert.Equal(HttpStatusCode.NotFound, wrong.Status);
        Assert.Contains("办件编号或者查询码不对", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("付**", right.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("付玉发", right.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_ThatTheCarrierRefuses_AreTriedAgainLater()
    {
        var carrier = new BrokenCarrier();
        await using var app = await TestApp.StartAsync(services =>
        {
            services.AddSingleton<ICarrier>(carrier);
        });
        var (_, id) = await app.FoodCaseAsync();
        carrier.Works = true;
        await app.RunJobAsync<DeliverMessages>();
        carrier.Works = false;
        await (await app.StaffAsync("window")).DoAsync(id, "受理");
        await app.RunJobAsync<DeliverMessages>();
        var waiting = Assert.Single(await app.RowsAsync<DeliveryRow>(row => row.CaseId == id && row.Channel == "sms" && row.State != "sent"));
        Assert.Equal(("pending", 1), (waiting.State, waiting.Attempts));
        var asked = carrier.Asked;
        await app.RunJobAsync<DeliverMessages>();
        Assert.Equal(asked, carrier.Asked);

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        carrier.Works = true;
        await app.RunJobAsync<DeliverMessages>();
        var sent = Assert.Single(await app.RowsAsync<DeliveryRow>(row => row.Id == waiting.Id));
        Assert.Equal(("sent", 2), (sent.State, sent.Attempts));
        var outbox = await (await app.StaffAsync("admin")).GetAsync("/workbench/outbox");
        Assert.Contains("140****7063", outbox.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("14000007063", outbox.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submitting_TellsTheApplicantAtOnce_InTheInboxAndByText()
    {
        await using var app = await TestApp.StartAsync();
        var (_, id) = await app.FoodCaseAsync();

        var message = Assert.Single(await app.RowsAsync<MessageRow>(row => row.CaseId == id));
        Assert.Equal("submitted", message.Kind);
        Assert.Contains(message.CaseNumber, message.Body, StringComparison.Ordinal);
        Assert.Equal("inbox", Assert.Single(await app.RowsAsync<DeliveryRow>(row => row.MessageId == message.Id)).Channel);
        await app.RunJobAsync<DeliverMessages>();
        var ways = await app.RowsAsync<DeliveryRow>(row => row.MessageId == message.Id);
        Assert.Equal(["inbox", "sms"], ways.Select(row => row.Channel).Order(StringComparer.Ordinal));
    }

    private sealed class BrokenCarrier : ICarrier
    {
        public bool Works { get; set; }

        public int Asked { get; private set; }

        public string Channel => "sms";

        public Task<Result<Carried>> SendAsync(Parcel parcel, CancellationToken ct)
        {
            Asked++;
            return Task.FromResult<Result<Carried>>(Works ? new Carried("已接收") : new Problem("test-0001", 503, "网关没有应答"));
        }
    }
}
