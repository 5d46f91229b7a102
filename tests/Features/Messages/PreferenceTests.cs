using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Messages;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Tongban.Web.Kit;
using Xunit;
using static Tongban.Tests.Features.Cases.Caseload;

namespace Tongban.Tests.Features.Messages;

/// <summary>What people choose about messages, and that it is kept to.</summary>
public sealed class PreferenceTests : IAsyncLifetime
{
    private readonly TestCarrier _sms = new("sms");
    private readonly TestCarrier _email = new("email");
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() =>
        _app = await TestApp.StartAsync(services => services.AddSingleton<ICarrier>(_sms).AddSingleton<ICarrier>(_email));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Sms_SwitchedOff_IsNotSent_AndTheInboxStillHasIt()
    {
        var citizen = await _app.SignedInAsync("citizen");
        var page = await citizen.GetAsync("/me/notices");
        var saved = await citizen.SubmitAsync(page, "form[action*=Save]", Say(("Input.Legal", new[] { "email" })));
        Assert.Contains("设置已经保存", saved.Text, StringComparison.Ordinal);

        var (_, id) = await _app.SeniorCardAsync();
        await _app.RunJobAsync<DeliverMessages>();
        Assert.Empty(_sms.Carried);
        Assert.Equal("declined", Assert.Single(await _app.RowsAsync<DeliveryRow>(row => row.CaseId == id && row.Channel == "sms")).State);
        Assert.Contains("申请已经提交", (await citizen.GetAsync("/me/messages")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnQuietHours_AreKept_AndAWrongPairIsSaidBesideTheField()
    {
        var citizen = await _app.SignedInAsync("citizen");
        var page = await citizen.GetAsync("/me/notices");
        var wrong = await citizen.SubmitAsync(page, "form[action*=Save]", Say(("Input.Quiet", "own"), ("Input.From", "9"), ("Input.To", "9")));
        Assert.Contains("两个时间不能相同", Assert.Single(wrong.Errors()), StringComparison.Ordinal);
        await citizen.SubmitAsync(wrong, "form[action*=Save]", Say(("Input.To", "11")));

        await _app.SeniorCardAsync();
        await _app.RunJobAsync<DeliverMessages>();
        Assert.Empty(_sms.Carried);
        _app.Clock.Set(TestApp.Start.AddHours(2));
        await _app.RunJobAsync<DeliverMessages>();
        Assert.Single(_sms.Carried);
    }

    [Fact]
    public async Task Email_ProvedByItsCode_GetsMessages_AndOnlyTheAccountThatAskedCanProveIt()
    {
        var citizen = await _app.SignedInAsync("citizen");
        var asked = await citizen.SubmitAsync(await citizen.GetAsync("/me/email"), "form[action*=Ask]", Say(("Address", "fu@Example.com")));
        var code = await citizen.CodeAsync();
        var other = await _app.SignedInAsync("boss");
        var stolen = await other.SubmitAsync(await other.GetAsync(asked.Address.PathAndQuery), values: Say(("Code", code)));
        Assert.Contains("已经失效", Assert.Single(stolen.Errors()), StringComparison.Ordinal);
        var wrong = await citizen.SubmitAsync(asked, values: Say(("Code", code == "000000" ? "000001" : "000000")));
        Assert.Contains("最新一封邮件", Assert.Single(wrong.Errors()), StringComparison.Ordinal);
        var proved = await citizen.SubmitAsync(wrong, values: Say(("Code", code)));
        Assert.Contains("f***@example.com", proved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("fu@example.com", proved.Source, StringComparison.Ordinal);

        await _app.SeniorCardAsync();
        await _app.RunJobAsync<DeliverMessages>();
        Assert.Equal("fu@example.com", Assert.Single(_email.Carried).Address);

        await citizen.SubmitAsync(await citizen.GetAsync("/me/email"), "form[action*=Forget]");
        await _app.SeniorCardAsync();
        await _app.RunJobAsync<DeliverMessages>();
        Assert.Single(_email.Carried);
    }

    [Fact]
    public async Task Email_UrgentAtNight_LeavesAtOnce_OthersWait()
    {
        var owner = await _app.SignedInAsync("owner", "company");
        var asked = await owner.SubmitAsync(await owner.GetAsync("/me/email"), "form[action*=Ask]", Say(("Address", "owner@example.com")));
        await owner.SubmitAsync(asked, values: Say(("Code", await owner.CodeAsync())));
        var (_, id) = await _app.FoodCaseAsync();
        await _app.RunJobAsync<DeliverMessages>();
        var before = _email.Carried.Count;
        _app.Clock.Set(TestApp.Start.AddHours(13));
        await (await _app.StaffAsync("window")).DoAsync(id, "收件");
        await (await _app.StaffAsync("window")).DoAsync(id, "一次告知补正", Say(("Asks[layout]", "请标明洗消间")));
        await _app.RunJobAsync<DeliverMessages>();
        Assert.Equal(["tell-missing"], _email.Carried.Skip(before).Select(parcel => parcel.Message.Kind));
    }

    [Theory]
    [InlineData("lin@example")]
    [InlineData("")]
    public async Task Email_WronglyWritten_KeepsWhatWasTyped(string typed)
    {
        var citizen = await _app.SignedInAsync("citizen");
        var page = await citizen.SubmitAsync(await citizen.GetAsync("/me/email"), "form[action*=Ask]", Say(("Address", typed)));
        Assert.Contains("电子邮箱的写法不对", Assert.Single(page.Errors()), StringComparison.Ordinal);
        Assert.Equal(typed, page.Find("[name=Address]")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Pages_InEnglish_AreTranslated()
    {
        var (owner, id) = await _app.FoodCaseAsync();
        await _app.RunJobAsync<DeliverMessages>();
        var message = (await _app.RowsAsync<MessageRow>(row => row.CaseId == id))[0].Id;
        foreach (var path in new[] { "/me/notices", "/me/messages", $"/me/messages/{message}", "/me/email", "/me/email/confirm" })
        {
            var page = await owner.GetAsync($"/language?to=en&back={path}");
            Assert.Equal((path, "en"), (page.Path, page.Html.DocumentElement.GetAttribute("lang")));
        }

        Assert.Empty(_app.Services.GetRequiredService<TextCatalogue>().Misses);
    }
}
