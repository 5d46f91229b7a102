using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data.Rows;
using Tongban.Platform.Security;
using Tongban.Tests.Features.Applying;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.Features.Licences;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Access;

/// <summary>A route that one may use, with a thing that one may not see: it doesn't exist.</summary>
public sealed class ObjectTests(RunningApp running) : IClassFixture<RunningApp>
{
    private TestApp App => running.App;

    [Fact]
    public async Task Draft_OfAnotherCitizen_DoesNotExist()
    {
        var citizen = await App.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        await citizen.UploadAsync(draft, "photo");
        var material = (await App.RowsAsync<MaterialRow>(row => row.CaseId == draft)).Single();
        var other = await App.SignedInAsync("boss");
        var token = await other.TokenAsync();

        foreach (var path in new[] { "", "/who", "/materials", $"/materials?handler=File&material={material.Id}", "/check", "/done" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/apply/d/{draft}{path}")).Status);
        foreach (var path in new[] { "?handler=Delete", "/who", "/materials?key=photo", "/check" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"/apply/d/{draft}{path}", token)).Status);
        await other.PostAsync($"/apply/d/{draft}/materials?handler=Remove&material={material.Id}", token);

        Assert.Equal(HttpStatusCode.OK, (await citizen.GetAsync($"/apply/d/{draft}")).Status);
        Assert.Single(await App.RowsAsync<MaterialRow>(row => row.CaseId == draft));
    }

    [Fact]
    public async Task Upload_ThroughOnesOwnDraft_OpensNoForeignFile()
    {
        var citizen = await App.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        await citizen.UploadAsync(draft, "photo");
        var material = (await App.RowsAsync<MaterialRow>(row => row.CaseId == draft)).Single().Id;
        var other = await App.SignedInAsync("boss");
        var own = await other.BeginAsync();

        Assert.Equal(HttpStatusCode.OK, (await citizen.GetAsync($"/apply/d/{draft}/materials?handler=File&material={material}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/apply/d/{own}/materials?handler=File&material={material}")).Status);
        await other.PostAsync($"/apply/d/{own}/materials?handler=Remove&material={material}", await other.TokenAsync());
        Assert.Single(await App.RowsAsync<MaterialRow>(row => row.Id == material));
    }

    [Fact]
    public async Task Draft_OfAnotherCitizen_DoesNotExistForTheInterface()
    {
        var draft = await (await App.SignedInAsync("citizen")).BeginAsync();
        var other = await App.SignedInAsync("boss");
        var applications = $"/api/v1/applications/{draft}";
        Assert.Equal(HttpStatusCode.NotFound, (await other.CallAsync(HttpMethod.Get, applications)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.CallAsync(HttpMethod.Put, applications + "/form", """{"data":{}}""", "\"1\"")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.CallAsync(HttpMethod.Post, applications + "/submit", """{"declared":true}""")).Status);
    }

    [Fact]
    public async Task Case_OfAnotherCitizen_DoesNotExist()
    {
        var (citizen, id) = await App.SeniorCardAsync();
        await (await App.StaffAsync("window")).DoAsync(id, "受理");
        await App.WorkAsync();
        var paper = (await App.RowsAsync<MaterialRow>(row => row.CaseId == id && row.FileHash != null))[0].Id;
        var document = (await App.RowsAsync<DocumentRow>(row => row.CaseId == id))[0].Id;
        var other = await App.SignedInAsync("boss");
        var token = await other.TokenAsync();

        foreach (var path in new[] { "", "/correct", "/withdraw", "/rate", $"/materials/{paper}", $"/documents/{document}" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/me/cases/{id}{path}")).Status);
        foreach (var path in new[] { "/correct", "/withdraw", "/rate" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"/me/cases/{id}{path}", token)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/apply/d/{id}/done")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.CallAsync(HttpMethod.Get, $"/api/v1/applications/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.CallAsync(HttpMethod.Post, $"/api/v1/applications/{id}/submit", """{"declared":true}""")).Status);

        Assert.Equal(HttpStatusCode.OK, (await citizen.GetAsync($"/me/cases/{id}/documents/{document}")).Status);
        Assert.Contains((await App.RowAsync(id)).Number, (await citizen.GetAsync("/me/messages")).Source, StringComparison.Ordinal);
        Assert.DoesNotContain((await App.RowAsync(id)).Number, (await other.GetAsync("/me/messages")).Source + (await other.GetAsync("/me/cases")).Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_MarkedRead_AreOnlyOnesOwn()
    {
        var (_, id) = await App.SeniorCardAsync();
        await (await App.StaffAsync("window")).DoAsync(id, "受理");
        await App.WorkAsync();
        var other = await App.SignedInAsync("boss");
        await other.PostAsync("/me/messages?handler=Read", await other.TokenAsync());
        Assert.All(await App.RowsAsync<MessageRow>(row => row.CaseId == id), message => Assert.Null(message.ReadAt));
    }

    [Fact]
    public async Task Licence_OfAnotherCitizen_DoesNotExist()
    {
        var issued = await Licensing.SeniorAsync(App, new Subject(SubjectKind.Person, "990101194405260011", "付玉发"));
        Assert.Equal(HttpStatusCode.OK, (await (await App.SignedInAsync("citizen")).GetAsync($"/me/wallet/{issued.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await App.SignedInAsync("boss")).GetAsync($"/me/wallet/{issued.Id}")).Status);
    }

    [Fact]
    public async Task Case_OfAnotherDistrict_DoesNotExistForOfficials()
    {
        var (_, id) = await App.FoodCaseAsync();
        var paper = (await App.RowsAsync<MaterialRow>(row => row.CaseId == id && row.FileHash != null))[0].Id;
        var colleague = await AppointedAsync("许国强", "xugq", "decider", "云州市临河区市场监督管理局");
        var clerk = await AppointedAsync("谢小兰", "xiexl", "window-clerk", "云州市临河区政务服务中心");

        foreach (var official in new[] { colleague, clerk })
        {
            var token = await official.TokenAsync("/workbench/cases");
            Assert.DoesNotContain("侯记饺子馆", (await official.GetAsync("/workbench/cases")).Text, StringComparison.Ordinal);
            foreach (var path in new[] { "", $"/materials/{paper}" })
                Assert.Equal(HttpStatusCode.NotFound, (await official.GetAsync($"/workbench/cases/{id}{path}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await official.PostAsync($"/workbench/cases/{id}?handler=Reveal", token)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await colleague.PostAsync($"/workbench/cases/{id}/decide-grant?task=decide%231&do=grant", await colleague.TokenAsync("/workbench/cases"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.PostAsync($"/workbench/cases/{id}/accept?task=window%231&do=accept", await clerk.TokenAsync("/workbench/cases"))).Status);
        Assert.Equal("submitted", (await App.RowAsync(id)).State);
    }

    [Fact]
    public async Task Post_TakenAway_OpensNothingOnTheVeryNextRequest()
    {
        var (_, id) = await App.FoodCaseAsync();
        var admin = await App.StaffAsync("admin");
        var official = await AppointedAsync("何明亮", "heml", "reviewer", "云州市安平区市场监督管理局");
        Assert.Equal(HttpStatusCode.OK, (await official.GetAsync($"/workbench/cases/{id}")).Status);
        var token = await official.TokenAsync("/workbench/cases");

        await admin.SubmitAsync(await OpenAsync(admin, "何明亮"), "form[action*='End']");

        foreach (var path in new[] { "/workbench", "/workbench/cases", $"/workbench/cases/{id}" })
            Assert.Equal(HttpStatusCode.Forbidden, (await official.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await official.PostAsync($"/workbench/cases/{id}?handler=Reveal", token)).Status);
    }

    /// <summary>A new official with one post and an account, signed in.</summary>
    private async Task<Browser> AppointedAsync(string name, string login, string role, string department)
    {
        var admin = await App.StaffAsync("admin");
        var added = await admin.SubmitAsync(await admin.GetAsync("/workbench/staff"), "main form[method='post']",
            new Dictionary<string, object?> { ["Number"] = "99010" + (90000 + login.Sum(letter => letter)), ["Name"] = name });
        var option = added.Html.QuerySelectorAll("[name='Department'] option").Single(option => option.TextContent.Trim() == department);
        await admin.SubmitAsync(added, "form[action*='Give']", new Dictionary<string, object?> { ["Role"] = role, ["Department"] = ((IHtmlOptionElement)option).Value });
        var opened = await admin.SubmitAsync(await admin.GetAsync(added.Path.Replace("/staff/", "/accounts/", StringComparison.Ordinal)),
            "form[action*='Open']", new Dictionary<string, object?> { ["Login"] = login });
        var initial = opened.Find(".t-copy code")!.TextContent;
        var browser = App.Browser();
        var first = await browser.SignInAsync(login, "staff", password: initial);
        await browser.SubmitAsync(first, values: new Dictionary<string, object?> { ["Present"] = initial, ["Next"] = "办事员-2026", ["Again"] = "办事员-2026" });
        return browser;
    }

    private static async Task<Page> OpenAsync(Browser admin, string name)
    {
        var page = await admin.GetAsync($"/workbench/staff?q={Uri.EscapeDataString(name)}");
        return await admin.GetAsync(page.Html.QuerySelectorAll("tbody a").Single(link => link.TextContent == name).GetAttribute("href")!);
    }
}
