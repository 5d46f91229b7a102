using System.Net;
using AngleSharp.Html.Dom;
using Tongban.Tests.Features.Applying;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Forms.Designing;

/// <summary>An official designs a form by choosing, without a script.</summary>
public sealed class DesignFormTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Blank_ThreeFieldsAndACondition_IsPublishedForEverybody()
    {
        using var official = await _app.DesignerAsync();
        var draft = await official.BlankAsync("small-catering", "小餐饮登记申请表");
        Assert.Contains("这一页没有字段", (await official.GetAsync(draft)).Text, StringComparison.Ordinal);
        await official.AddAsync(draft, "page1", "applicant", "person.name");
        await official.AddAsync(draft, "page1", "matter", "delivery.method");
        var address = await official.AddAsync(draft, "page1", "matter", "delivery.address");
        Assert.EndsWith("?added=true", address.Path, StringComparison.Ordinal);

        var place = draft + "/condition?of=show:matter.delivery.address";
        var turned = await official.SubmitAsync(await official.GetAsync(place), "main form", Desk.Say(("When.Next", "matter.delivery.method")), "act=turn");
        var saved = await official.SubmitAsync(turned, "main form", Desk.Say(("When.Lines[0].Values", new[] { "邮寄" })), "act=save");
        Assert.Contains("“邮寄”时才问", saved.Text, StringComparison.Ordinal);

        var published = await official.PublishAsync(draft, "开展小餐饮登记");
        Assert.Equal("/workbench/forms/small-catering?published=true", published.Path);
        Assert.Contains("开展小餐饮登记", published.Text, StringComparison.Ordinal);
        Assert.Contains("何雅琴", published.Text, StringComparison.Ordinal);
        var form = _app.Forms().Find("small-catering")!;
        Assert.Equal("""{"==":[{"var":"matter.delivery.method"},"邮寄"]}""", Unescaped(form.Field("matter.delivery.address")!.ShowIf!.ToJsonString()));
        Assert.Equal(HttpStatusCode.NotFound, (await official.GetAsync(draft)).Status);
        using var visitor = _app.Browser();
        Assert.Contains("邮寄地址", (await visitor.GetAsync("/forms/small-catering/print")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_FromASecondTab_SaysWhoWasFirstAndKeepsWhatWasTyped()
    {
        using var official = await _app.DesignerAsync();
        var draft = await official.ReviseAsync("senior-card");
        var late = await official.GetAsync(draft + "/fields/applicant.person.name");
        await official.SaveAsync(draft + "/fields/applicant.person.name", ("Input.Label", "老人姓名"));
        var refused = await official.SubmitAsync(late, "main form[method=post]", Desk.Say(("Input.Label", "长者姓名")), "act=save");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("何雅琴", refused.Text, StringComparison.Ordinal);
        Assert.Equal("长者姓名", ((IHtmlInputElement)refused.Find("[name='Input.Label']")!).Value);
        Assert.Contains("老人姓名", (await official.GetAsync(draft)).Text, StringComparison.Ordinal);

        await official.SubmitAsync(refused, "main form[method=post]", null, "act=save");
        Assert.Contains("长者姓名", (await official.GetAsync(draft)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revise_WhileAnotherDoes_JoinsTheSameDraft()
    {
        using var official = await _app.DesignerAsync();
        var draft = await official.ReviseAsync("senior-card");
        var joined = await official.PostAsync("/workbench/forms/senior-card", new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = ((IHtmlInputElement)(await official.GetAsync(draft)).Find("[name=__RequestVerificationToken]")!).Value,
        });
        Assert.Equal(draft + "?joined=true", joined.Path);
        Assert.Contains("已经在改这张表", joined.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_BeforeTheAnswerItHangsOn_IsRefusedWithTheReason()
    {
        using var official = await _app.DesignerAsync();
        var draft = await official.ReviseAsync("food-business-licence");
        var up = await official.SubmitAsync(await official.GetAsync(draft), Desk.Move, null, "act=field-up:matter.delivery.address");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, up.Status);
        Assert.Contains("“邮寄地址”用到“结果领取方式”", up.Text, StringComparison.Ordinal);
        var down = await official.SubmitAsync(await official.GetAsync(draft), Desk.Move, null, "act=page-down:operator");
        Assert.Equal(HttpStatusCode.OK, down.Status);
        Assert.Equal("premises", (await official.FileAsync(draft))["pages"]![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Drop_AsksFirst()
    {
        using var official = await _app.DesignerAsync();
        var draft = await official.ReviseAsync("senior-card");
        var asked = await official.GetAsync(draft + "?drop=true");
        Assert.Contains("真的放弃这份草稿吗", asked.Text, StringComparison.Ordinal);
        var dropped = await official.SubmitAsync(asked, "form[action*=Drop]");
        Assert.Contains("草稿已经放弃", dropped.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await official.GetAsync(draft)).Status);
        Assert.Equal(1, _app.Forms().Find("senior-card")!.Version);
    }

    [Fact]
    public async Task Publish_NewVersion_LeavesApplicationsUnderWayOnTheirs()
    {
        using var citizen = await _app.SignedInAsync("citizen");
        var application = await citizen.BeginAsync();
        using var official = await _app.DesignerAsync();
        var draft = await official.ReviseAsync("senior-card");
        await official.SaveAsync(draft + "/fields/matter.senior.benefitKind", ("Input.Label", "想办哪一种优待"));
        var look = await official.GetAsync(draft + "/publish");
        Assert.Contains("老年人优待证", look.Text, StringComparison.Ordinal);
        Assert.Contains("想办哪一种优待", look.Text, StringComparison.Ordinal);
        await official.PublishAsync(draft);

        Assert.Equal(2, _app.Forms().Find("senior-card")!.Version);
        Assert.DoesNotContain("想办哪一种优待", (await citizen.GetAsync($"/apply/d/{application}/card")).Text, StringComparison.Ordinal);
        Assert.Contains("想办哪一种优待", (await official.GetAsync("/forms/senior-card/print")).Text, StringComparison.Ordinal);
        var compared = await official.GetAsync("/workbench/forms/senior-card/compare?from=1&to=2");
        Assert.Contains("1 处不同", compared.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_AfterSomebodyElseDid_MustBeConfirmed()
    {
        using var official = await _app.DesignerAsync();
        var draft = await official.ReviseAsync("senior-card");
        var file = await official.FileAsync(draft);
        file["version"] = 2;
        var publishing = (Tongban.Forms.Data.FormPublishing)_app.Services.GetService(typeof(Tongban.Forms.Data.FormPublishing))!;
        Assert.True((await publishing.PublishAsync(file.ToJsonString(), new(Kernel.Actor.System("test"), TestApp.Start, "别处发布"), CancellationToken.None)).IsOk);
        await ((Tongban.Forms.Data.Library)_app.Services.GetService(typeof(Tongban.Forms.Data.Library))!).RefreshAsync(CancellationToken.None);

        var refused = await official.PublishAsync(draft);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        var published = await official.SubmitAsync(refused, "main form[method=post]", Desk.Say(("Over", "true")));
        Assert.Equal("/workbench/forms/senior-card?published=true", published.Path);
        Assert.Equal(3, _app.Forms().Find("senior-card")!.Version);
    }

    [Fact]
    public async Task Publish_WithFaults_LinksToThePlaceOfEach()
    {
        using var official = await _app.DesignerAsync();
        var draft = await official.BlankAsync("unfinished", "没做完的表");
        await official.AddAsync(draft, "page1", "applicant", "person.name");
        await official.SaveAsync(draft + "/head", ("Declaration", ""));
        var look = await official.GetAsync(draft + "/publish");
        Assert.Contains("没有承诺内容", look.Text, StringComparison.Ordinal);
        Assert.NotNull(look.Find($"a[href='{draft}/head']"));
        Assert.Null(look.Find("[name=Reason]"));
    }

    private static string Unescaped(string json) => System.Text.RegularExpressions.Regex.Unescape(json);
}
