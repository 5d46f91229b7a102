using System.Net;
using System.Text.Json.Nodes;
using Tongban.Cases.Data.Rows;
using Tongban.Tests.Features.Applying;
using Tongban.Tests.Features.Bundles;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Window;

/// <summary>One matter 一件事 for somebody who came to the window: one form, one list of papers, one receipt for each department.</summary>
public sealed class BundleReceptionTests
{
    private const string Company = "/workbench/window/bundle/company-start";
    private const string Everything = Company + "?seals=yes&invoices=yes&collector=self&staff=yes&clerk=finance&officer=same";

    [Fact]
    public async Task Window_AppliesForOneMatter_AndReceivesWhatCanBegin()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.StaffAsync("window");
        Assert.Contains(Company, (await clerk.GetAsync("/workbench/window?q=开公司")).Html.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        Assert.Null((await clerk.GetAsync(Company)).Find("input[name='Came.Name']"));

        var id = await BeginAsync(clerk);
        var filled = await FillAsync(clerk, id);
        Assert.EndsWith("/papers", filled.Path, StringComparison.Ordinal);
        await clerk.SubmitAsync(filled, values: Applicants.Say(($"how[{CompanyStart.Lease}]", "seen")), button: "go=finish");
        var done = await clerk.FinishAsync(id, "receive");

        Assert.EndsWith("/done", done.Path, StringComparison.Ordinal);
        var registration = (await app.RowsAsync<CaseRow>(row => row.BundleId == id)).Single();
        Assert.Equal(("received", "window", Guid.Empty, "侯燕"), (registration.State, registration.Channel, registration.OwnerAccountId, registration.ApplicantName));
        Assert.Contains(registration.Number, done.Text, StringComparison.Ordinal);
        Assert.Single(await app.RowsAsync<DocumentRow>(document => document.CaseId == registration.Id && document.Kind == "receipt"));
        Assert.Equal("J", Assert.Single(await app.RowsAsync<ReceptionRow>(_ => true)).CaseNumber![..1]);
    }

    [Fact]
    public async Task Application_BelongsToWhoeverCame_AndToNobodyElse()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.StaffAsync("window");
        var id = await BeginAsync(clerk);
        await clerk.SubmitAsync(await FillAsync(clerk, id), values: Applicants.Say(($"how[{CompanyStart.Lease}]", "seen")), button: "go=finish");
        await clerk.FinishAsync(id, "receive");

        var owner = await app.SignedInAsync("owner");
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync($"/me/bundles/{id}")).Status);
        Assert.Contains($"/me/bundles/{id}", (await owner.GetAsync("/me/cases")).Html.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAsync("citizen")).GetAsync($"/me/bundles/{id}")).Status);
    }

    [Fact]
    public async Task Finish_WithoutThePaper_IsRefused()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.StaffAsync("window");
        var id = await BeginAsync(clerk);
        await FillAsync(clerk, id);
        Assert.Contains("还缺材料", (await clerk.FinishAsync(id, "receive")).Text, StringComparison.Ordinal);
        Assert.Empty(await app.RowsAsync<BundleRow>(_ => true));
    }

    private static async Task<Guid> BeginAsync(Browser clerk)
    {
        var form = await clerk.SubmitAsync(await clerk.GetAsync(Everything), "main form[autocomplete='off']", Applicants.Say(("Came.Card", $"侯燕|女|汉|云州市|{Receptions.Owner}"), ("Came.Mobile", "14000007063")));
        return form.Path.StartsWith("/workbench/window/r/", StringComparison.Ordinal) ? Guid.Parse(form.Path.Split('/')[4]) : throw new InvalidOperationException($"{form.Status} {form.Path} {form.Text}");
    }

    /// <summary>Fills in what is asked, and then what the answers brought up.</summary>
    private static async Task<Page> FillAsync(Browser clerk, Guid id)
    {
        var page = await clerk.GetAsync($"/workbench/window/r/{id}");
        for (var round = 0; round < 4 && !page.Path.EndsWith("/papers", StringComparison.Ordinal); round++)
        {
            var asked = CompanyStart.Answers.Where(answer => page.Find($"[name='{answer.Key}'], [name='{answer.Key}.year']") is not null).Select(Said).ToArray();
            page = await clerk.SubmitAsync(page, "main form.t-swift", Applicants.Say(asked));
        }

        return page;
    }

    private static (string Field, object? Value) Said(KeyValuePair<string, JsonNode?> answer) =>
        (answer.Key, answer.Value is JsonArray many ? many.Select(one => one!.GetValue<string>()).ToArray() : answer.Value!.GetValue<string>());
}
