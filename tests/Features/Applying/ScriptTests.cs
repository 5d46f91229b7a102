using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Tongban.Cases.Data.Rows;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Applying;

/// <summary>Markup typed into every text field stays text on every page on which it turns up.</summary>
public sealed class ScriptTests : IAsyncLifetime
{
    private const string Script = "<script>alert(1)</script>";
    private const string Image = "\"><img src=x onerror=alert(1)>";

    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(Script)]
    [InlineData(Image)]
    public async Task Markup_InEveryTextField_IsNeverMarkupOnAPage(string markup)
    {
        var owner = _app.Browser();
        await owner.SignInAsync("owner", "company");
        var id = await owner.BeginAsync("food-business-licence");
        foreach (var (page, rest) in Rest)
            AssertText(await FillAsync(owner, id, page, markup, rest), null);
        foreach (var key in new[] { "layout", "premises-proof", "health-certificates", "authorisation" })
            AssertText(await owner.UploadAsync(id, key, new FileToSend(FileName(markup), "image/png", Applicants.Picture)), null);
        AssertText(await owner.GetAsync($"/apply/d/{id}/check"), markup);
        var sent = await owner.SendInAsync(id);
        Assert.True(sent.Path == $"/apply/d/{id}/done", sent.Find("main")!.TextContent);
        AssertText(sent, null);

        var window = await _app.StaffAsync("window");
        await window.DoAsync(id, "一次告知补正", Applicants.Say(("Asks[layout]", markup)));
        AssertText(await owner.GetAsync($"/me/cases/{id}"), markup);
        AssertText(await owner.GetAsync($"/me/cases/{id}/correct"), markup);
        await owner.SubmitAsync(await owner.GetAsync($"/me/cases/{id}/correct"), values: Applicants.Say(("Files[0]", new FileToSend(FileName(markup), "image/png", Applicants.Picture))));
        AssertText(await window.GetAsync($"/workbench/cases/{id}"), markup);
        AssertText(await window.SubmitAsync(await window.GetAsync($"/workbench/cases/{id}"), "form[action*='Reveal']"), markup);
        await _app.BringToDecisionAsync(id);
        var decider = await _app.StaffAsync("decider");
        AssertText(await decider.DoAsync(id, "准予", Applicants.Say(("Reasons", markup))), null);
        await _app.WorkAsync();

        foreach (var document in await _app.RowsAsync<DocumentRow>(row => row.CaseId == id))
            AssertText(await owner.GetAsync($"/me/cases/{id}/documents/{document.Id}"), null);
        var wallet = await owner.GetAsync("/me/wallet");
        foreach (var path in new[] { "/me", "/me/cases", $"/me/cases/{id}", "/me/messages", wallet.Find(".wal__card a")!.GetAttribute("href")!, $"/me/cases/{id}/withdraw", "/apply/food-business-licence" })
            AssertText(await owner.GetAsync(path), null);
        foreach (var path in new[] { "/workbench", "/workbench/cases", $"/workbench/cases/{id}", "/workbench/licences", "/sunshine" })
            AssertText(await decider.GetAsync(path), null);
        foreach (var path in new[] { "/search?q=", "/progress?number=", "/verify/", "/workbench/cases?q=", "/sign-in?returnUrl=" })
            AssertText(await decider.GetAsync(path + Uri.EscapeDataString(markup)), null);
    }

    /// <summary>What besides texts has to be chosen on each page.</summary>
    private static readonly IReadOnlyList<(string Page, (string, object?)[] Chosen)> Rest =
    [
        ("operator", []),
        ("premises", [("premises.premises.area", "86.5"), ("premises.premises.tenure", "租用")]),
        ("business", [("matter.food.operatorType", "餐饮服务经营者"), ("matter.food.businessItems", new[] { "热食类" }), ("matter.food.businessModes", new[] { "前店后厨", "外卖" }), ("matter.food.employees", "4"), ("matter.food.onlineOrdering", "true")]),
        ("business", [("matter.food.operatorType", "餐饮服务经营者"), ("matter.food.businessItems", new[] { "热食类" }), ("matter.food.businessModes", new[] { "前店后厨", "外卖" }), ("matter.food.employees", "4"), ("matter.food.onlineOrdering", "true"), ("matter.food.maxDiners", "")]),
        ("agent", [("matter.case.applyingAs", "委托他人代办")]),
        ("agent", []),
        ("delivery", [("matter.delivery.method", "邮寄")]),
        ("delivery", []),
    ];

    /// <summary>Types the markup into every text; what a field refuses is then given back as it was.</summary>
    private static async Task<Page> FillAsync(Browser owner, Guid id, string page, string markup, (string Field, object? Value)[] rest)
    {
        var form = await owner.GetAsync($"/apply/d/{id}/{page}");
        var texts = form.Html.QuerySelectorAll<IHtmlInputElement>("main input[type=text]:not([readonly]), main input[type=tel]:not([readonly])")
            .Where(input => rest.All(other => other.Field != input.Name)).ToDictionary(input => input.Name!, input => input.Value);
        var hostile = texts.Keys.Select(name => (name, (object?)markup)).Concat(rest.Select(other => (other.Field, other.Value))).ToArray();
        var answer = await owner.SubmitAsync(form, values: Applicants.Say(hostile));
        AssertText(answer, null);
        if (answer.Status != HttpStatusCode.UnprocessableEntity)
            return answer;
        var refused = texts.Keys.Where(name => answer.ErrorBeside(name) is not null).ToHashSet();
        var mended = hostile.Select(field => refused.Contains(field.Item1) ? (field.Item1, Harmless(field.Item1, texts[field.Item1])) : field).ToArray();
        return await owner.SubmitAsync(answer, values: Applicants.Say(mended));
    }

    // A header can't carry the quotation mark, and what stands before a slash is a path.
    private static string FileName(string markup) => markup.Replace('"', '\'').Replace("</", "<", StringComparison.Ordinal) + ".png";

    private static object? Harmless(string field, string before) => (before, field) switch
    {
        ({ Length: > 0 }, _) => before,
        (_, [.., 'n', 'a', 'm', 'e']) => "侯燕",
        (_, [.., 'm', 'o', 'b', 'i', 'l', 'e']) => "14000001002",
        (_, [.., 'i', 'd', 'N', 'u', 'm', 'b', 'e', 'r']) => "990101197603080023",
        _ => "",
    };

    private static void AssertText(Page page, string? shown)
    {
        Assert.True((int)page.Status < 500, $"{page.Path} {page.Status}");
        Assert.DoesNotContain(Script, page.Source, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", page.Source, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(page.Html.QuerySelectorAll("[onerror], [onload], script:not([src]), img[src=x]"));
        if (shown is not null)
            Assert.Contains(shown, page.Text, StringComparison.Ordinal);
    }
}
