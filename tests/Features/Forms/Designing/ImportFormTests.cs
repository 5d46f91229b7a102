using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Tongban.Tests.Features.Access;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Forms.Designing;

/// <summary>Files become drafts or are refused with place and reason; nothing is ever published by importing.</summary>
public sealed class ImportFormTests(RunningApp running) : IClassFixture<RunningApp>
{
    private const string Script = "<script>alert(1)</script>";

    [Fact]
    public async Task Import_OfWhatWasExported_IsTheSameDraft()
    {
        using var official = await running.App.DesignerAsync();
        var file = (await official.GetAsync("/workbench/forms/marriage-registration/file")).Source;
        var draft = await official.ImportAsync(file);
        Assert.Contains("结婚登记", draft.Heading, StringComparison.Ordinal);
        Assert.Equal(file, (await official.GetAsync(draft.Address.AbsolutePath + "/file")).Source);
        Assert.Null(running.App.Forms().Find("marriage-registration", 2));
        var again = await official.ImportAsync(file);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
    }

    [Fact]
    public Task Import_ConditionsInACircle_NamesPlaceAndReason() => RefusedAsync(
        form => Field(form, 0)["showIf"] = Is(Key(form, 1)), "pages[0].fields[0]", "用到了后面才问的");

    [Fact]
    public Task Import_UnknownElement_NamesPlaceAndReason() => RefusedAsync(
        form => Field(form, 0)["element"] = "case.nothing", "pages[0].fields[0]", "没有数据元“case.nothing”");

    [Fact]
    public Task Import_MisspeltMember_NamesPlaceAndReason() => RefusedAsync(
        form => Field(form, 0)["requird"] = true, "$.pages[0].fields[0]", "requird");

    [Fact]
    public Task Import_DeepNesting_NamesPlaceAndReason() => RefusedAsync(
        form => Field(form, 0)["required"] = JsonNode.Parse(string.Concat(Enumerable.Repeat("{\"!\":", 25)) + "true" + new string('}', 25)), "pages[0].fields[0]", "嵌套超过 20 层");

    [Fact]
    public async Task Import_FieldIdWithAScript_IsRefusedAndShownAsText()
    {
        var page = await RefusedAsync(
            form =>
            {
                form["roles"]![0]!["code"] = Script;
                Field(form, 0)["role"] = Script;
            },
            "roles[0]", "小写字母开头");
        Assert.DoesNotContain(Script, page.Source, StringComparison.Ordinal);
        Assert.Contains(Script, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_LabelWithAScript_IsShownAsTextEverywhere()
    {
        using var official = await running.App.DesignerAsync();
        var form = Card("scripted");
        Field(form, 0)["label"] = Script;
        form["pages"]![0]!["title"] = Script;
        var draft = (await official.ImportAsync(form.ToJsonString())).Address.AbsolutePath;
        foreach (var path in (string[])["", "/try", "/print", "/preview/fill", "/publish", "/rules/new", $"/fields/{Key(form, 0)}"])
        {
            var page = await official.GetAsync(draft + path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(Script, page.Source, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Import_NoJson_SaysSo()
    {
        using var official = await running.App.DesignerAsync();
        var refused = await official.ImportAsync("{\"code\": \"x\",\n oops");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("这里的写法读不懂", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_TenMegabytes_IsRefusedBeforeItIsRead()
    {
        await using var app = await TestApp.ListenAsync();
        using var official = new Browser(new AskingFirst(), app.Address);
        await official.SignInAsync("catalogue", "staff");
        var refused = await official.ImportAsync(new string('x', 10 * 1024 * 1024));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
    }

    [Fact]
    public async Task Overview_OfThreeHundredFields_IsDrawnQuickly()
    {
        using var official = await running.App.DesignerAsync();
        var draft = (await official.ImportAsync(Long().ToJsonString())).Address.AbsolutePath;
        await official.GetAsync(draft);
        var times = new List<double>();
        for (var at = 0; at < 15; at++)
        {
            var watch = Stopwatch.StartNew();
            var page = await official.GetAsync(draft);
            times.Add(watch.Elapsed.TotalMilliseconds);
            Assert.Equal(300, page.Html.QuerySelectorAll("[data-t-field]").Length);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"median {times.Order().ElementAt(7):0} ms with parsing by the test, least {times.Min():0} ms");
        Assert.InRange(times.Min(), 0, 500);
    }

    private async Task<Page> RefusedAsync(Action<JsonNode> spoil, string place, string reason)
    {
        using var official = await running.App.DesignerAsync();
        var form = Card("spoilt");
        spoil(form);
        var refused = await official.ImportAsync(form.ToJsonString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(place, refused.Text, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Text, StringComparison.Ordinal);
        Assert.Null(running.App.Forms().Find("spoilt"));
        return refused;
    }

    /// <summary>Six pages of fifty fields, every one but the first page's under a condition.</summary>
    private static JsonObject Long()
    {
        var elements = Directory.GetFiles(Path.Combine(Repository.Root, "data", "elements"), "*.json").SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!["elements"]!.AsArray())
            .Where(element => element!["type"]!.GetValue<string>() == "text" && element["source"]!.GetValue<string>() == "typed").Select(element => element!["code"]!.GetValue<string>())
            .Where(code => !code.StartsWith("person.", StringComparison.Ordinal) && !code.StartsWith("org.", StringComparison.Ordinal) && !code.StartsWith("premises.", StringComparison.Ordinal)).Take(50).ToList();
        return new JsonObject
        {
            ["code"] = "long-form", ["version"] = 1, ["title"] = "很长的表", ["declaration"] = "属实",
            ["roles"] = new JsonArray([.. Enumerable.Range(1, 6).Select(at => (JsonNode)new JsonObject { ["code"] = $"matter{at}", ["name"] = $"第 {at} 部分", ["kind"] = "matter" })]),
            ["pages"] = new JsonArray([.. Enumerable.Range(1, 6).Select(at => (JsonNode)new JsonObject
            {
                ["code"] = $"page{at}", ["title"] = $"第 {at} 页", ["hint"] = "",
                ["fields"] = new JsonArray([.. elements.Select(element => (JsonNode)new JsonObject
                {
                    ["role"] = $"matter{at}", ["element"] = element, ["label"] = element, ["required"] = true, ["showIf"] = at == 1 ? null : Is($"matter1.{elements[0]}"),
                })]),
            })]),
            ["rules"] = new JsonArray(),
        };
    }

    private static JsonNode Card(string code)
    {
        var form = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "data", "forms", "senior-card.json")))!;
        form["code"] = code;
        return form;
    }

    private static JsonObject Field(JsonNode form, int at) => form["pages"]![0]!["fields"]![at]!.AsObject();

    private static string Key(JsonNode form, int at) => $"{Field(form, at)["role"]}.{Field(form, at)["element"]}";

    private static JsonObject Is(string key) => new() { ["!!"] = new JsonArray((JsonNode)new JsonObject { ["var"] = key }) };

    /// <summary>Waits for the server's word before it sends a body, so that the refusal is read instead of a broken connection.</summary>
    private sealed class AskingFirst() : DelegatingHandler(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.ExpectContinue = request.Content is not null;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
