using Microsoft.Extensions.DependencyInjection;
using System.Text.Json.Nodes;
using Tongban.Identity.Data;
using Tongban.Kernel;
using Tongban.Licences.Contracts;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Registers.Contracts;
using Tongban.Tests.Features.Bundles;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.Features.Licences;
using Tongban.Tests.Features.Window;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Applying;

/// <summary>What the platform knows fills the form, says where it comes from, and reaches nobody else.</summary>
public sealed class PrefillTests
{
    private const string Phone = "applicant.person.phone";
    private const string Said = "13900000099";

    [Fact]
    public async Task EarlierApplication_OfTheSamePerson_FillsTheNextOneAndSaysSo()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = await AppliedAsync(app);

        var draft = await citizen.BeginAsync("senior-allowance");

        var senior = await citizen.GetAsync($"/apply/d/{draft}/senior");
        Assert.Equal(Said, Value(senior, Phone));
        Assert.Contains("来自您 2026年3月2日 的申请", senior.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("请核对", senior.Text, StringComparison.Ordinal);
        Assert.Contains("您以前的申请", (await citizen.GetAsync($"/apply/d/{draft}")).Text, StringComparison.Ordinal);

        // Typed is typed: it stays, and the source is gone.
        await citizen.FillAsync(draft, "senior", (Phone, "0609-8230045"));
        var again = await citizen.GetAsync($"/apply/d/{draft}/senior");
        Assert.Equal("0609-8230045", Value(again, Phone));
        Assert.DoesNotContain("的申请", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EarlierApplication_OfLongAgo_GivesWayToTheRegister()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = await AppliedAsync(app);
        app.Clock.Advance(TimeSpan.FromDays(200));
        await citizen.SignInAsync("citizen");

        var draft = await citizen.BeginAsync("senior-allowance");

        Assert.Contains("来自人口库", (await citizen.GetAsync($"/apply/d/{draft}/senior")).Text, StringComparison.Ordinal);
        Assert.NotEqual(Said, Value(await citizen.GetAsync($"/apply/d/{draft}/senior"), Phone));
    }

    [Fact]
    public async Task EarlierApplication_OfLongAgo_IsMarkedWhereNothingElseIsKnown()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = await app.SignedInAsync("citizen");
        var first = await citizen.FilledAsync();
        await citizen.FillAsync(first, "delivery", ("matter.delivery.method", "邮寄"), ("matter.delivery.address", "云州市安平区柳桥镇上河村 9 号，付玉发收"));
        await citizen.UploadAsync(first, "photo");
        await citizen.SendInAsync(first);
        app.Clock.Advance(TimeSpan.FromDays(400));
        await citizen.SignInAsync("citizen");

        var draft = await citizen.BeginAsync();

        var delivery = await citizen.GetAsync($"/apply/d/{draft}/delivery");
        Assert.Equal("云州市安平区柳桥镇上河村 9 号，付玉发收", Value(delivery, "matter.delivery.address"));
        Assert.Contains("请核对", delivery.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EarlierApplication_GivesNothingToWhoeverTypesThePersonsNumber()
    {
        await using var app = await TestApp.StartAsync();
        await AppliedAsync(app);
        var other = await app.SignedInAsync("owner");

        var draft = await other.BeginAsync("senior-allowance");
        await other.FillAsync(draft, "who", ("matter.case.applyingAs", "委托他人代办"), ("agent.person.relation", "其他亲友"));
        await other.FillAsync(draft, "senior", ("applicant.person.name", "付玉发"), ("applicant.person.idNumber", Applicants.Number));

        var senior = await other.GetAsync($"/apply/d/{draft}/senior");
        Assert.NotEqual(Said, Value(senior, Phone));
        Assert.DoesNotContain("来自", senior.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatAnotherPersonTypedAboutSomebody_DoesNotFillTheirForms()
    {
        await using var app = await TestApp.StartAsync();
        var neighbour = await app.SignedInAsync("owner");
        await ApplyAsync(neighbour, new JsonObject
        {
            ["matter.case.applyingAs"] = "委托他人代办", ["agent.person.relation"] = "其他亲友",
            ["applicant.person.name"] = "付玉发", ["applicant.person.idType"] = "居民身份证", ["applicant.person.idNumber"] = Applicants.Number,
            ["applicant.person.sex"] = "男", ["applicant.person.birthDate"] = "1944-05-26", ["applicant.person.nation"] = "汉族",
            ["applicant.person.householdAddress"] = "云州市安平区柳桥镇上河村 12 号", ["applicant.person.residenceAddress"] = "云州市安平区柳桥镇上河村 12 号", [Phone] = Said,
            ["matter.senior.benefitKind"] = "70 岁换卡", ["matter.senior.localHousehold"] = "true", ["matter.delivery.method"] = "仅电子证照",
        });
        var citizen = await app.SignedInAsync("citizen");

        var draft = await citizen.BeginAsync("senior-allowance");

        Assert.NotEqual(Said, Value(await citizen.GetAsync($"/apply/d/{draft}/senior"), Phone));
    }

    [Fact]
    public async Task AtAWindow_NeitherEarlierApplicationsNorTheProfileAreShownToTheClerk()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = await AppliedAsync(app);
        await citizen.SubmitAsync(await citizen.GetAsync("/me/profile"), values: Applicants.Say(("Input.Mobile", "13900000077"), ("Input.Bank", "云州农村商业银行柳桥支行"), ("Input.BankAccount", "6228480402564890018")));
        var clerk = await app.SignedInAsync("window", "staff");

        var form = await clerk.ComeAsync("senior-allowance", ("Came.Card", $"付玉发|男|汉|云州市|{Receptions.Elder}"));

        Assert.Contains("/workbench/window/r/", form.Path, StringComparison.Ordinal);
        Assert.Equal("付玉发", Value(form, "applicant.person.name"));
        Assert.DoesNotContain(Said, form.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("13900000077", form.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("6228480402564890018", form.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_FillsOnesOwnFormsAndNoCompanys()
    {
        await using var app = await TestApp.StartAsync();
        var owner = await app.SignedInAsync("owner");
        var saved = await owner.SubmitAsync(await owner.GetAsync("/me/profile"), values: Applicants.Say(
            ("Input.Mobile", "139 0000 0077"), ("Input.Address", "云州市安平区和平路 18 号，侯燕收"), ("Input.Bank", "云州农村商业银行东门支行"), ("Input.BankAccount", "6228 4804 0256 4890 018")));
        Assert.Equal("/me/profile?done=true", saved.Path);
        Assert.Contains("尾号 0018", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("6228480402564890018", saved.Source, StringComparison.Ordinal);

        var own = await owner.BeginAsync("resident-pension-registration");
        var pages = await AllAsync(owner, own);
        Assert.Contains("6228480402564890018", pages, StringComparison.Ordinal);
        Assert.Contains("来自您保存的常用信息", pages, StringComparison.Ordinal);

        await owner.SignInAsync("owner", "company");
        var shops = await AllAsync(owner, await owner.BeginAsync("housing-fund-registration"));
        Assert.DoesNotContain("6228480402564890018", shops, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_LiesSealed_AndWhatIsWrongIsSaidBesideTheField()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = await app.SignedInAsync("citizen");
        var wrong = await citizen.SubmitAsync(await citizen.GetAsync("/me/profile"), values: Applicants.Say(("Input.Mobile", "12345"), ("Input.BankAccount", "六二二八")));
        Assert.NotNull(wrong.ErrorBeside("Input.Mobile"));
        Assert.Equal("12345", Value(wrong, "Input.Mobile"));
        Assert.NotNull(wrong.ErrorBeside("Input.BankAccount"));

        await citizen.SubmitAsync(await citizen.GetAsync("/me/profile"), values: Applicants.Say(("Input.Mobile", "13900000077"), ("Input.BankAccount", "6228480402564890018")));
        var row = Assert.Single(await app.RowsAsync<ProfileRow>(_ => true));
        Assert.DoesNotContain("6228480402564890018", row.Facts, StringComparison.Ordinal);

        // Left blank the number stays; told to forget it is gone.
        await citizen.SubmitAsync(await citizen.GetAsync("/me/profile"));
        Assert.Contains("尾号 0018", (await citizen.GetAsync("/me/profile")).Text, StringComparison.Ordinal);
        await citizen.SubmitAsync(await citizen.GetAsync("/me/profile"), values: Applicants.Say(("Input.ForgetBankAccount", "true")));
        Assert.DoesNotContain("尾号", (await citizen.GetAsync("/me/profile")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Licence_OfTheSamePlace_FillsWhatItSays()
    {
        await using var app = await TestApp.StartAsync();
        var shop = (await app.Services.GetRequiredService<IRegisters>().OrganisationAsync(Caseload.Shop, CancellationToken.None))!;
        await InspectedAsync(app, shop[OrganisationFacts.Address], "侯记饺子馆", "61.5");
        var owner = app.Browser();
        await owner.SignInAsync("owner", "company");

        var draft = await owner.BeginAsync("public-place-hygiene-licence");

        var premises = await owner.GetAsync($"/apply/d/{draft}/premises");
        Assert.Equal("侯记饺子馆", Value(premises, "premises.premises.venueName"));
        Assert.Equal("61.5", Value(premises, "premises.premises.area"));
        Assert.Contains("消防安全检查意见书，2026年3月2日发证", premises.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Licence_OfAnotherPlace_SaysNothingAboutThisOne()
    {
        await using var app = await TestApp.StartAsync();
        await InspectedAsync(app, "云州市安平区西门路 3 号", "侯记饺子馆西门店", "30");
        var owner = app.Browser();
        await owner.SignInAsync("owner", "company");

        var draft = await owner.BeginAsync("public-place-hygiene-licence");

        Assert.Equal("", Value(await owner.GetAsync($"/apply/d/{draft}/premises"), "premises.premises.venueName") ?? "");
    }

    [Fact]
    public async Task EarlierApplication_OfTheCompany_FillsWhatWasSaidAboutTheSamePlace()
    {
        await using var app = await TestApp.StartAsync();
        var (owner, _) = await app.FoodCaseAsync();

        var draft = await owner.BeginAsync("public-place-hygiene-licence");

        var premises = await owner.GetAsync($"/apply/d/{draft}/premises");
        Assert.Equal("86.5", Value(premises, "premises.premises.area"));
        Assert.Contains("来自您 2026年3月2日 的申请", premises.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CompanyStart_TakesWhatTheFounderSaidEarlier()
    {
        await using var app = await TestApp.StartAsync();
        var boss = await app.SignedInAsync("boss");
        var first = await boss.DraftAsync(CompanyStart.Everything, With(CompanyStart.Answers, "applicant.person.mobile", Said), CompanyStart.Lease);
        var sent = await boss.SubmitApplicationAsync(first);
        Assert.True((int)sent.Status == 201, sent.Source);

        var begun = await boss.SubmitAsync(await boss.GetAsync(CompanyStart.Everything), "main form");
        var pages = await AllAsync(boss, Guid.Parse(begun.Path.Split('/')[3]));

        Assert.Contains(Said, pages, StringComparison.Ordinal);
        Assert.Contains("来自您 2026年3月2日 的申请", pages, StringComparison.Ordinal);
    }

    private static JsonObject With(JsonObject answers, string key, string value)
    {
        answers[key] = value;
        return answers;
    }

    private static async Task<Browser> AppliedAsync(TestApp app)
    {
        var citizen = await app.SignedInAsync("citizen");
        var first = await citizen.FilledAsync();
        await citizen.FillAsync(first, "senior", (Phone, Said));
        await citizen.UploadAsync(first, "photo");
        var done = await citizen.SendInAsync(first);
        Assert.EndsWith("/done", done.Path, StringComparison.Ordinal);
        return citizen;
    }

    private static async Task ApplyAsync(Browser browser, JsonObject answers)
    {
        var begun = await browser.BeginAsync();
        await browser.FillAsync(begun, "who", ("matter.case.applyingAs", "委托他人代办"), ("agent.person.relation", "其他亲友"));
        var saved = await browser.CallAsync(HttpMethod.Put, $"/api/v1/applications/{begun}/form", new JsonObject { ["data"] = answers }.ToJsonString(), "\"2\"");
        Assert.True((int)saved.Status == 200, saved.Source);
        foreach (var paper in (await browser.GetAsync($"/apply/d/{begun}/materials")).Html.QuerySelectorAll("section[id]:has(form[enctype])").Select(section => section.Id!))
        {
            await browser.UploadAsync(begun, paper);
        }

        var sent = await browser.CallAsync(HttpMethod.Post, $"/api/v1/applications/{begun}/submit", """{"declared":true}""");
        Assert.True((int)sent.Status == 201, sent.Source);
    }

    private static async Task<string> AllAsync(Browser browser, Guid draft)
    {
        var tasks = await browser.GetAsync($"/apply/d/{draft}");
        var pages = tasks.Html.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!)
            .Where(href => href.StartsWith($"/apply/d/{draft}/", StringComparison.Ordinal) && !href.EndsWith("/materials", StringComparison.Ordinal)).Distinct();
        var all = "";
        foreach (var page in pages)
        {
            all += (await browser.GetAsync(page)).Source;
        }

        return all;
    }

    private static Task<Result<IssuedLicence>> InspectedAsync(TestApp app, string address, string venue, string area) => Licensing.IssueAsync(app, new LicenceRequest(
        "fire-safety-inspection", Guid.CreateVersion7(), app.Services.GetRequiredService<IDepartments>().Competent("fire", "990101000000")!,
        new Subject(SubjectKind.Organisation, Caseload.Shop, "侯记饺子馆"),
        new Dictionary<string, string>
        {
            ["applicant.org.name"] = "侯记饺子馆", ["applicant.org.creditCode"] = Caseload.Shop, ["legalRepresentative.person.name"] = "侯燕",
            ["premises.premises.venueName"] = venue, ["premises.premises.address"] = address, ["matter.fire.venueKind"] = "饭店",
            ["premises.premises.area"] = area, ["premises.premises.storeys"] = "1 层",
        }, Licensing.Today(app)));

    private static string? Value(Page page, string field) => page.Find($"[name='{field}']")?.GetAttribute("value") ?? page.Find($"textarea[name='{field}']")?.TextContent;
}
