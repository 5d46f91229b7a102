using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Tongban.Forms.Contracts;
using Tongban.Tests.Features.Access;
using Tongban.Tests.Features.Catalogue.Keeping;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Forms;

/// <summary>A broken definition at <c>/workbench/forms</c>: what was typed stays, place and reason are named, nothing is published.</summary>
public sealed class BadDefinitionTests(RunningApp running) : IClassFixture<RunningApp>
{
    private const string Script = "<script>alert(1)</script>";

    [Fact]
    public async Task Publish_ConditionsInACircle_NamesPlaceAndReason() => await RefusedAsync(
        form => Field(form, 0)["showIf"] = Is(Key(form, 1)), "pages[0].fields[0]", "用到了后面才问的");

    [Fact]
    public async Task Publish_UnknownElement_NamesPlaceAndReason() => await RefusedAsync(
        form => Field(form, 0)["element"] = "case.nothing", "pages[0].fields[0]", "没有数据元“case.nothing”");

    [Fact]
    public async Task Publish_DeepNesting_NamesPlaceAndReason() => await RefusedAsync(
        form => Field(form, 0)["required"] = JsonNode.Parse(string.Concat(Enumerable.Repeat("{\"!\":", 25)) + "true" + new string('}', 25)), "pages[0].fields[0]", "嵌套超过 20 层");

    [Fact]
    public async Task Publish_FieldIdWithAScript_IsRefusedAndShownAsText()
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
    public async Task Publish_TenMegabytes_IsRefusedBeforeItIsRead()
    {
        await using var app = await TestApp.ListenAsync();
        using var manager = new Browser(new AskingFirst(), app.Address);
        await manager.SignInAsync("catalogue", "staff");
        var page = await manager.GetAsync("/workbench/forms/senior-card");
        var refused = await manager.SubmitAsync(page, "main form", new Dictionary<string, object?> { ["Definition"] = new string('x', 10 * 1024 * 1024) }, "act=publish");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Contains("文件太大", refused.Text, StringComparison.Ordinal);
    }

    /// <summary>Waits for the server's word before it sends a body, so that the refusal is read instead of a broken connection.</summary>
    private sealed class AskingFirst() : DelegatingHandler(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.ExpectContinue = request.Content is not null;
            return base.SendAsync(request, cancellationToken);
        }
    }

    private async Task<Page> RefusedAsync(Action<JsonNode> spoil, string place, string reason)
    {
        using var manager = await running.App.OfficialAsync("catalogue");
        var page = await manager.GetAsync("/workbench/forms/senior-card");
        var form = JsonNode.Parse(((IHtmlTextAreaElement)page.Find("textarea[name=Definition]")!).Value)!;
        spoil(form);
        var typed = form.ToJsonString();
        var refused = await manager.SubmitAsync(page, "main form", new Dictionary<string, object?> { ["Definition"] = typed }, "act=publish");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(place, refused.Text, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Text, StringComparison.Ordinal);
        Assert.Equal(typed, ((IHtmlTextAreaElement)refused.Find("textarea[name=Definition]")!).Value);
        Assert.Null(((IForms)running.App.Services.GetService(typeof(IForms))!).Find("senior-card", 2));
        return refused;
    }

    private static JsonObject Field(JsonNode form, int at) => form["pages"]![0]!["fields"]![at]!.AsObject();

    private static string Key(JsonNode form, int at) => $"{Field(form, at)["role"]}.{Field(form, at)["element"]}";

    private static JsonObject Is(string key) => new() { ["!!"] = new JsonArray((JsonNode)new JsonObject { ["var"] = key }) };
}
