using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;
using Tongban.Platform.Files;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;

namespace Tongban.Tests.Features.Cases;

/// <summary>Cases as applicants bring them, and officials at work on them, all through HTTP.</summary>
internal static class Caseload
{
    public const string Shop = "92990101D54CXKNP7F";

    private static readonly byte[] Picture = Applying.Applicants.Picture;

    public static FileToSend Photo(string name = "布局图.png") => new(name, "image/png", Picture);

    /// <summary>The owner of the dumpling shop, acting for it, applies for a food licence.</summary>
    public static async Task<(Browser Owner, Guid Id)> FoodCaseAsync(this TestApp app, string delivery = "仅电子证照")
    {
        var owner = app.Browser();
        await owner.SignInAsync("owner", "company");
        var id = await app.ApplyAsync(owner, "food-business-licence", new JsonObject
        {
            ["premises.premises.area"] = "86.5",
            ["premises.premises.tenure"] = "租用",
            ["matter.food.operatorType"] = "餐饮服务经营者",
            ["matter.food.businessItems"] = new JsonArray("热食类"),
            ["matter.food.businessModes"] = new JsonArray("前店后厨"),
            ["matter.food.employees"] = "4",
            ["safetyOfficer.person.name"] = "侯燕",
            ["matter.food.onlineOrdering"] = "false",
            ["matter.case.applyingAs"] = "本人办理",
            ["matter.delivery.method"] = delivery,
        }, "layout", "premises-proof", "health-certificates");
        return (owner, id);
    }

    public static async Task<(Browser Citizen, Guid Id)> SeniorCardAsync(this TestApp app)
    {
        var citizen = await app.SignedInAsync("citizen");
        var id = await app.ApplyAsync(citizen, "senior-card", new JsonObject
        {
            ["matter.case.applyingAs"] = "本人办理",
            ["matter.senior.benefitKind"] = "70 岁换卡",
            ["matter.senior.localHousehold"] = "true",
            ["matter.delivery.method"] = "仅电子证照",
        }, "photo");
        return (citizen, id);
    }

    public static async Task<(Browser Citizen, Guid Id)> AllowanceAsync(this TestApp app)
    {
        var citizen = await app.SignedInAsync("citizen");
        var id = await app.ApplyAsync(citizen, "senior-allowance", new JsonObject
        {
            ["matter.case.applyingAs"] = "本人办理",
            ["matter.allowance.subsistence"] = "false",
            ["matter.allowance.otherPlace"] = "false",
            ["matter.bank.name"] = "云州农村商业银行柳桥支行",
            ["matter.bank.accountNumber"] = "6228480402564890018",
            ["matter.delivery.method"] = "仅电子文书",
        }, "bank-card", "photo");
        return (citizen, id);
    }

    private static async Task<Guid> ApplyAsync(this TestApp app, Browser browser, string item, JsonObject answers, params string[] papers)
    {
        var begun = await browser.JsonAsync(HttpMethod.Post, "/api/v1/applications", new JsonObject { ["item"] = item });
        var id = begun.RootElement.GetProperty("id").GetGuid();
        await browser.JsonAsync(HttpMethod.Put, $"/api/v1/applications/{id}/form", new JsonObject { ["data"] = answers }, "\"1\"");
        foreach (var key in papers)
            await app.PaperAsync(id, key);
        await browser.JsonAsync(HttpMethod.Post, $"/api/v1/applications/{id}/submit", new JsonObject { ["declared"] = true });
        return id;
    }

    private static async Task<JsonDocument> JsonAsync(this Browser browser, HttpMethod method, string path, JsonObject body, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(method, new Uri("http://localhost" + path)) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        var page = await browser.SendAsync(request);
        return (int)page.Status < 300 ? JsonDocument.Parse(page.Source) : throw new InvalidOperationException($"{method} {path}: {page.Status} {page.Source}");
    }

    private static async Task PaperAsync(this TestApp app, Guid id, string key)
    {
        var stored = (await app.Services.GetRequiredService<FileStore>().SaveAsync(new MemoryStream(Picture), 1000, CancellationToken.None)).Value;
        await app.Store.WriteAsync(new OperationContext(Actor.System("test"), app.Clock.GetUtcNow(), "上传"), (write, _) =>
        {
            write.Db.Add(new MaterialRow
            {
                Id = Guid.CreateVersion7(), CaseId = id, Place = "990101000000", MaterialKey = key, Name = $"材料 {key}", Source = "upload",
                FileHash = stored.Hash, FileName = "图.png", ContentType = "image/png", Size = stored.Size, Round = 0,
                AddedAt = app.Clock.GetUtcNow().UtcDateTime, AddedBy = "test",
            });
            return Task.FromResult(Result.Ok);
        }, CancellationToken.None);
    }

    public static Task<Browser> StaffAsync(this TestApp app, string login) => app.SignedInAsync(login, "staff");

    /// <summary>Opens the case, follows the action with these words, and submits its form.</summary>
    public static async Task<Page> DoAsync(this Browser browser, Guid id, string action, IReadOnlyDictionary<string, object?>? values = null)
    {
        var file = await browser.GetAsync($"/workbench/cases/{id}");
        var link = file.Html.QuerySelectorAll("a.t-act").FirstOrDefault(found => found.QuerySelector(".t-act__title")?.TextContent.Trim() == action)
            ?? throw new InvalidOperationException($"no action «{action}» on {file.Path} ({file.Status}): {string.Join('、', file.ActionTitles())}");
        var form = await browser.GetAsync(link.GetAttribute("href")!);
        return await browser.SubmitAsync(form, values: form.Find("input[name=Password]") is null ? values : Signed(values));
    }

    /// <summary>What is said, with the password of everybody in the demonstration unless one is said.</summary>
    public static IReadOnlyDictionary<string, object?> Signed(IReadOnlyDictionary<string, object?>? values) =>
        new Dictionary<string, object?>(values ?? new Dictionary<string, object?>()).With("Password", values?.GetValueOrDefault("Password") ?? "Tongban-2026");

    private static Dictionary<string, object?> With(this Dictionary<string, object?> values, string field, object value)
    {
        values[field] = value;
        return values;
    }

    public static IReadOnlyList<string> ActionTitles(this Page page) =>
        [.. page.Html.QuerySelectorAll("a.t-act .t-act__title").Select(title => title.TextContent.Trim())];

    public static async Task<CaseRow> RowAsync(this TestApp app, Guid id)
    {
        await using var db = app.Store.Read();
        return await db.Set<CaseRow>().SingleAsync(row => row.Id == id);
    }

    public static async Task<List<T>> RowsAsync<T>(this TestApp app, System.Linq.Expressions.Expression<Func<T, bool>> where)
        where T : class
    {
        await using var db = app.Store.Read();
        return await db.Set<T>().Where(where).ToListAsync();
    }

    public static IReadOnlyDictionary<string, object?> Say(params (string Field, object? Value)[] words) => words.ToDictionary(word => word.Field, word => word.Value);

    /// <summary>From the window to the decision's door: accepted, surveyed by two, reviewed.</summary>
    public static async Task BringToDecisionAsync(this TestApp app, Guid id)
    {
        await (await app.StaffAsync("window")).DoAsync(id, "受理");
        foreach (var login in new[] { "surveyor1", "surveyor2" })
            await (await app.StaffAsync(login)).DoAsync(id, "提交现场核查报告", Say(("Conclusion", "符合要求"), ("Reasons", "设施与布局图一致")));
        await (await app.StaffAsync("reviewer")).DoAsync(id, "审查通过", Say(("Reasons", "材料齐全，符合条件")));
    }
}
