using System.Net;
using System.Text.Json.Nodes;
using Tongban.Tests.Features.Access;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Forms.Designing;

/// <summary>Fields, options, roles, rules, conditions and sums, each on its page.</summary>
public sealed class EditPartsTests(RunningApp running) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Option_Renamed_TakesConditionsAlong_AndRemovedWhileUsed_IsRefused()
    {
        using var official = await running.App.DesignerAsync();
        var draft = await official.ReviseAsync("food-business-licence");
        var path = draft + "/fields/matter.delivery.method";
        await official.SaveAsync(path, ("Input.OptionValue", new[] { "仅电子证照", "邮政寄送", "窗口领取", "", "", "" }));
        var address = Field(await official.FileAsync(draft), "delivery.address");
        Assert.Equal("邮政寄送", address["showIf"]!["=="]![1]!.GetValue<string>());
        var refused = await official.SaveAsync(path, ("Input.OptionValue", new[] { "仅电子证照", "", "窗口领取", "", "", "" }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("“邮寄地址”什么时候问", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_WrittenByHand_IsSaidInWordsAndKeptUntouched()
    {
        using var official = await running.App.DesignerAsync();
        var draft = await official.ReviseAsync("food-business-licence");
        var rule = (await official.FileAsync(draft))["rules"]!.AsArray().First(one => one!["code"]!.GetValue<string>() == "not-prepackaged-only")!;
        var path = $"{draft}/rules/{rule["code"]}";
        Assert.Contains("现在的条件是用规则语言写的", (await official.GetAsync(path)).Text, StringComparison.Ordinal);
        await official.SaveAsync(path, ("Message", "请核对后改正，换一种说法。"));
        var kept = (await official.FileAsync(draft))["rules"]!.AsArray().First(one => one!["code"]!.GetValue<string>() == rule["code"]!.GetValue<string>())!;
        Assert.Equal("请核对后改正，换一种说法。", kept["message"]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(rule["assert"], kept["assert"]));
        Assert.True(JsonNode.DeepEquals(rule["when"], kept["when"]));
    }

    [Fact]
    public async Task Rule_ByChoosing_RefusesAtOnceInTheTrial()
    {
        using var official = await running.App.DesignerAsync();
        var draft = await official.ReviseAsync("senior-card");
        var page = await official.GetAsync(draft + "/rules/new");
        page = await official.SubmitAsync(page, "main form", Desk.Say(("Field", "applicant.person.idNumber"), ("Message", "要年满 90 周岁才能办。"), ("Assert.Next", "derived.applicant.age")), "act=turn");
        var wrong = await official.SubmitAsync(page, "main form", Desk.Say(("Assert.Lines[0].Comparison", "AtLeast"), ("Assert.Lines[0].Values", "很老")), "act=save");
        Assert.Contains("“很老”不是数字", wrong.Text, StringComparison.Ordinal);
        await official.SubmitAsync(wrong, "main form", Desk.Say(("Assert.Lines[0].Values", "90")), "act=save");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{">=":[{"var":"derived.applicant.age"},90]}"""), (await official.FileAsync(draft))["rules"]!.AsArray()[^1]!["assert"]!["and"]![1]));

        var tried = await official.SubmitAsync(await official.GetAsync(draft + "/try"), "main form", null, "act=example");
        Assert.Contains("要年满 90 周岁才能办", tried.Text, StringComparison.Ordinal);
        Assert.Contains("会被拒绝", tried.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_ManyTimes_IsAskedInRowsAndAddedUp()
    {
        using var official = await running.App.DesignerAsync();
        var draft = await official.BlankAsync("shareholders", "出资情况表");
        await official.SubmitAsync(await official.GetAsync(draft + "/roles"), "form[action*=Add]", Desk.Say(("Pattern", "6"), ("Name", "出资人")));
        var roles = await official.GetAsync(draft + "/roles");
        var change = roles.Html.QuerySelectorAll("form[action*=Change]").Last();
        change.Id = "last";
        var changed = await official.SubmitAsync(roles, "#last", Desk.Say(("Roles[person1].Many", "true"), ("Roles[person1].Least", "2"), ("Roles[person1].Most", "9")));
        Assert.Contains("可以有好几位，2 到 9", changed.Text, StringComparison.Ordinal);
        await official.AddAsync(draft, "page1", "person1", "person.name");
        await official.AddAsync(draft, "page1", "person1", "person.mobile");
        var print = await official.GetAsync(draft + "/print");
        Assert.Contains("至少 2 位，最多 9 位", print.Text, StringComparison.Ordinal);
        var fill = await official.GetAsync(draft + "/preview/fill");
        Assert.NotNull(fill.Find("[name='person1[0].person.name']"));
        Assert.Equal("frame-ancestors 'self'", Directive(fill));
    }

    [Fact]
    public async Task Required_UnderACondition_LeadsToTheCondition()
    {
        using var official = await running.App.DesignerAsync();
        var draft = await official.ReviseAsync("passport-first-issue");
        var led = await official.SaveAsync(draft + "/fields/matter.delivery.method", ("Input.Required", "when"));
        Assert.Contains("什么时候必须填", led.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_GoesThroughThePages_AndKeepsNothing()
    {
        using var official = await running.App.DesignerAsync();
        var draft = await official.ReviseAsync("senior-allowance");
        var before = (await official.GetAsync(draft + "/file")).Source;
        var first = await official.GetAsync(draft + "/preview/fill");
        Assert.Contains(".govuk-error-summary", (await official.SubmitAsync(first, "main form")).Source.Replace("class=\"govuk-error-summary\"", ".govuk-error-summary", StringComparison.Ordinal), StringComparison.Ordinal);
        var second = await official.SubmitAsync(first, "main form", Desk.Say(("matter.case.applyingAs", "本人办理")));
        Assert.NotEqual(first.Heading, second.Heading);
        Assert.Equal(first.Heading, (await official.SubmitAsync(second, "main form", null, "act=back")).Heading);
        Assert.Equal(before, (await official.GetAsync(draft + "/file")).Source);
    }

    [Theory]
    [InlineData("food-business-licence")]
    [InlineData("marriage-registration")]
    [InlineData("subsistence-allowance")]
    public async Task Try_WithExamples_IsAccepted(string code)
    {
        using var official = await running.App.DesignerAsync();
        var draft = await official.ReviseAsync(code);
        var tried = await official.SubmitAsync(await official.GetAsync(draft + "/try"), "main form", null, "act=example");
        Assert.Contains("这样填可以提交", tried.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Designer_ForOtherOfficials_IsClosed()
    {
        using var official = await running.App.DesignerAsync();
        var draft = await official.ReviseAsync("seal-record");
        using var reviewer = await Identity.Visits.SignedInAsync(running.App, "reviewer", "staff");
        foreach (var path in (string[])["", "/head", "/roles", "/preview", "/preview/fill", "/try", "/publish", "/file", "/print", "/add?on=seal", "/rules/new"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.GetAsync(draft + path)).Status);
        }
    }

    private static string Directive(Page page) =>
        page.Response.Headers.GetValues("Content-Security-Policy").Single().Split("; ").Single(part => part.StartsWith("frame-ancestors", StringComparison.Ordinal));

    private static JsonNode Field(JsonNode form, string element) =>
        form["pages"]!.AsArray().SelectMany(page => page!["fields"]!.AsArray()).Single(field => field!["element"]!.GetValue<string>() == element)!;
}
