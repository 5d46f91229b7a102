using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Comparing;
using Tongban.Cases.Data.Rows;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Registers.Contracts;
using Tongban.Registers.Data;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Applying;

/// <summary>比对: what a form declares is compared at submission and whenever an official looks; only what says so keeps an application out.</summary>
public sealed class ComparisonTests
{
    private const string Owner = "990101197603080023";

    [Fact]
    public async Task Submit_KeepsWhatTheComparisonsCameTo_AndTheOfficialSeesThemThenAndNow()
    {
        await using var app = await TestApp.StartAsync();
        var (_, id) = await app.SeniorCardAsync();
        var kept = Assert.Single(await app.RowsAsync<CheckRow>(row => row.CaseId == id));
        Assert.Equal(("name", "agrees", "人口库", "applicant.person.name"), (kept.Code, kept.Outcome, kept.SourceName, kept.FieldKey));

        var file = await (await app.SignedInAsync("civil-reviewer", "staff")).GetAsync($"/workbench/cases/{id}");
        Assert.Contains("姓名（名称）与号码一致：一致", file.Text, StringComparison.Ordinal);
        Assert.Contains("打开本页时又比对了一遍", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("和提交时不同", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Company_ThatNoLongerExists_IsToldBeforeSubmittingAndNotTaken()
    {
        await using var app = await TestApp.StartAsync();
        var owner = app.Browser();
        await owner.SignInAsync("owner", "company");
        var draft = await FoodDraftAsync(owner);
        await ChangeAsync(app, OrganisationFacts.Status, "吊销，未注销");

        var check = await owner.GetAsync($"/apply/d/{draft}/check");
        Assert.Contains("已经不是存续状态", check.Text, StringComparison.Ordinal);
        Assert.Contains("请先到登记机关", check.Text, StringComparison.Ordinal);
        var sent = await owner.CallAsync(HttpMethod.Post, $"/api/v1/applications/{draft}/submit", """{"declared":true}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("cases-0115", sent.Source, StringComparison.Ordinal);
        Assert.Empty(await app.RowsAsync<CaseRow>(row => row.Id == draft));

        await ChangeAsync(app, OrganisationFacts.Status, "存续");
        Assert.Equal(HttpStatusCode.Created, (await owner.CallAsync(HttpMethod.Post, $"/api/v1/applications/{draft}/submit", """{"declared":true}""")).Status);
    }

    [Fact]
    public async Task Company_StruckOffAfterSubmission_IsSeenByWhoeverLooksAtTheCase()
    {
        await using var app = await TestApp.StartAsync();
        var (_, id) = await app.FoodCaseAsync();
        await ChangeAsync(app, OrganisationFacts.Status, "吊销，未注销");

        var file = await (await app.SignedInAsync("reviewer", "staff")).GetAsync($"/workbench/cases/{id}");

        Assert.Contains("单位处于存续状态：不一致", file.Text, StringComparison.Ordinal);
        Assert.Contains("和提交时不同", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Representative_OnAList_DoesNotRefuseByItself()
    {
        await using var app = await TestApp.StartAsync();
        await ListAsync(app, "food-banned", Owner, new DateOnly(2029, 5, 31));
        var (_, id) = await app.FoodCaseAsync();

        var file = await (await app.SignedInAsync("reviewer", "staff")).GetAsync($"/workbench/cases/{id}");

        Assert.Contains("不在限制名单：不一致", file.Text, StringComparison.Ordinal);
        Assert.Contains("食品生产经营限制从业名单", file.Text, StringComparison.Ordinal);
        Assert.Contains("限制到 2029-05-31", file.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("侯燕", true)]
    [InlineData("侯 燕", true)]
    [InlineData("侯艳", false)]
    public async Task ThirdPerson_IsComparedByYesOrNo_AndNothingOfTheirRecordIsGiven(string name, bool agrees)
    {
        await using var app = await TestApp.StartAsync();
        var form = app.Services.GetRequiredService<IForms>().Find("marriage-registration")!;
        var typed = FormData.Empty.With("partner.person.name", name).With("partner.person.idNumber", Owner);

        var result = Assert.Single(await app.Services.GetRequiredService<Comparisons>().RunAsync(
            form, typed, new Subject(SubjectKind.Person, Applicants.Number, "付玉发"), app.Clock.GetUtcNow(), CancellationToken.None));

        Assert.Equal(agrees ? Outcome.Agrees : Outcome.Differs, result.Outcome);
        Assert.Null(result.Detail);
        Assert.Equal("partner.person.name", result.Field);
    }

    [Fact]
    public async Task Number_ThatTheRegisterDoesNotKnow_IsNeitherRightNorWrong()
    {
        await using var app = await TestApp.StartAsync();
        var form = app.Services.GetRequiredService<IForms>().Find("marriage-registration")!;
        var result = Assert.Single(await app.Services.GetRequiredService<Comparisons>().RunAsync(
            form, FormData.Empty.With("partner.person.name", "张三").With("partner.person.idNumber", "990101197803160079"),
            new Subject(SubjectKind.Person, Applicants.Number, "付玉发"), app.Clock.GetUtcNow(), CancellationToken.None));
        Assert.Equal(Outcome.Unknown, result.Outcome);
    }

    [Theory]
    [InlineData("990101194605260016", false)]
    [InlineData(Applicants.Number, true)]
    public async Task Age_IsCountedToTheDay(string number, bool old)
    {
        await using var app = await TestApp.StartAsync();
        var form = app.Services.GetRequiredService<IForms>().Find("senior-allowance")!;
        var results = await app.Services.GetRequiredService<Comparisons>().RunAsync(
            form, FormData.Empty.With("applicant.person.idNumber", number), new Subject(SubjectKind.Person, number, ""), app.Clock.GetUtcNow(), CancellationToken.None);
        Assert.Equal(old ? Outcome.Agrees : Outcome.Differs, results.Single(result => result.Check.Kind == CheckKind.MinimumAge).Outcome);
    }

    private static async Task<Guid> FoodDraftAsync(Browser owner)
    {
        var draft = await owner.BeginAsync("food-business-licence");
        var answers = """
            {"premises.premises.area":"86.5","premises.premises.tenure":"租用","matter.food.operatorType":"餐饮服务经营者","matter.food.businessItems":["热食类"],
             "matter.food.businessModes":["前店后厨"],"matter.food.employees":"4","safetyOfficer.person.name":"侯燕","matter.food.onlineOrdering":"false",
             "matter.case.applyingAs":"本人办理","matter.delivery.method":"仅电子证照"}
            """;
        var saved = await owner.CallAsync(HttpMethod.Put, $"/api/v1/applications/{draft}/form", $$"""{"data":{{answers}}}""", "\"1\"");
        Assert.True((int)saved.Status == 200, saved.Source);
        foreach (var paper in new[] { "layout", "premises-proof", "health-certificates" })
        {
            await owner.UploadAsync(draft, paper);
        }

        return draft;
    }

    private static Task ChangeAsync(TestApp app, string fact, string value) => app.Store.WriteAsync(new OperationContext(Actor.System("test"), app.Clock.GetUtcNow(), "登记变更"), async (write, ct) =>
    {
        var facts = app.Services.GetRequiredService<SealedFacts>();
        var index = facts.KeyIndex(Caseload.Shop);
        var row = await write.Db.Set<SubjectRow>().AsNoTracking().SingleAsync(row => row.KeyIndex == index, ct);
        var known = new Dictionary<string, string>(facts.Open(row.Facts)) { [fact] = value };
        write.Execute("update registers_subject set facts = @p1 where id = @p0", 1, row.Id, facts.Seal(known));
        return Result.Ok;
    }, CancellationToken.None);

    private static Task ListAsync(TestApp app, string list, string number, DateOnly until) => app.Store.WriteAsync(new OperationContext(Actor.System("test"), app.Clock.GetUtcNow(), "列入名单"), (write, _) =>
    {
        write.Db.Add(new ListingRow
        {
            Id = Guid.CreateVersion7(), List = list, KeyIndex = app.Services.GetRequiredService<SealedFacts>().KeyIndex(number), Place = "990101000000",
            Reason = "演示", FromOn = new DateOnly(2024, 6, 1), UntilOn = until,
        });
        return Task.FromResult(Result.Ok);
    }, CancellationToken.None);
}
