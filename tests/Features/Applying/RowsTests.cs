using System.Net;
using System.Text.Json.Nodes;
using Tongban.Platform.Spreadsheets;
using Tongban.Tests.Features.Forms;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Applying;

/// <summary>A form that asks about several persons: rows are typed, pasted, corrected and taken away.</summary>
public sealed class RowsTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Browser _citizen = null!;
    private string _page = "";

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        await _app.PublishFormAsync("senior-card", form =>
        {
            form["roles"]!.AsArray().Add(JsonNode.Parse("""{"code":"kin","name":"家人","kind":"person","repeat":{"least":1,"most":200,"unit":"位"}}"""));
            form["pages"]!.AsArray().Insert(0, JsonNode.Parse("""
            {"code":"kin","title":"家里有谁？","hint":"","fields":[{"role":"kin","element":"person.name","label":"姓名","required":true},
             {"role":"kin","element":"person.phone","label":"电话","required":true},{"role":"kin","element":"person.nation","label":"民族","help":"照身份证上写"}]}
            """));
        });
        _citizen = await _app.SignedInAsync("citizen");
        var begun = await _citizen.SubmitAsync(await _citizen.GetAsync("/apply/senior-card"), "main form");
        _page = $"{begun.Path}/kin";
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Rows_AreTypedOneAfterAnother()
    {
        var first = await _citizen.SubmitAsync(await _citizen.GetAsync(_page), values: Applicants.Say(("kin[0].person.name", "李秀英"), ("kin[0].person.phone", "13900000066"), ("_more", "1")));
        Assert.NotNull(first.Find("input[name='kin[1].person.name']"));
        Assert.Equal("李秀英", first.Find("input[name='kin[0].person.name']")!.GetAttribute("value"));
        var second = await _citizen.SubmitAsync(first, values: Applicants.Say(("kin[1].person.name", "王建国"), ("kin[1].person.phone", "13900000011")));
        Assert.NotEqual(_page, second.Path);
        Assert.Contains("王建国", (await _citizen.GetAsync(_page.Replace("/kin", "/check", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongCell_IsSaidBesideItsRowAndKept()
    {
        var answer = await _citizen.SubmitAsync(await _citizen.GetAsync(_page), values: Applicants.Say(("kin[0].person.name", "李秀英"), ("kin[0].person.phone", "12")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("12", answer.Find("input[name='kin[0].person.phone']")!.GetAttribute("value"));
        Assert.Contains("电话写得不对", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spreadsheet_FilledIn_MakesARowOfEachLineBehindWhatWasTyped()
    {
        var sheet = Sheet(["电话", "姓名"], [.. Enumerable.Range(0, 30).Select(row => (IReadOnlyList<string>)[$"139000{row:00000}", "家人甲"])]);
        var answer = await _citizen.SubmitAsync(await _citizen.GetAsync(_page), values: Applicants.Say(("kin[0].person.name", "李秀英"), ("kin[0].person.phone", "13900000066"), ("kin.file", sheet), ("_more", "1")));
        Assert.Contains("已经填了 31 位", answer.Text, StringComparison.Ordinal);
        Assert.Equal("李秀英", answer.Find("input[name='kin[0].person.name']")!.GetAttribute("value"));
        Assert.Equal("13900000029", answer.Find("input[name='kin[30].person.phone']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Spreadsheet_ThatCannotBeRead_IsSaidAndWhatWasTypedKept()
    {
        var answer = await _citizen.SubmitAsync(await _citizen.GetAsync(_page), values: Applicants.Say(("kin[0].person.name", "李秀英"), ("kin.file", Sheet(["姓名", "工号"], [["王建国", "7"]]))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("没有这样的列：工号", answer.Text, StringComparison.Ordinal);
        Assert.Equal("李秀英", answer.Find("input[name='kin[0].person.name']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task EmptyTable_CanBeDownloaded()
    {
        var table = await _citizen.GetAsync(_page + "?handler=Table");
        Assert.Equal((HttpStatusCode.OK, XlsxFile.ContentType), (table.Status, table.Response.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.NotFound, (await _citizen.GetAsync(_page.Replace("/kin", "/who", StringComparison.Ordinal) + "?handler=Table")).Status);
    }

    private static FileToSend Sheet(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        using var content = new MemoryStream();
        using (var book = new XlsxWriter(content))
        {
            book.Sheet("家人", headings, rows);
        }

        return new FileToSend("家人.xlsx", XlsxFile.ContentType, content.ToArray());
    }

    [Fact]
    public async Task NoRow_IsAskedForAtLeastOne() =>
        Assert.Contains("请至少填写 1 位家人", (await _citizen.SubmitAsync(await _citizen.GetAsync(_page))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Paste_FromASpreadsheet_MakesARowOfEachLine()
    {
        var lines = "姓名\t电话\t民族\n" + string.Join('\n', Enumerable.Range(0, 120).Select(row => $"家人甲\t139000{row:00000}\t汉族"));
        var answer = await _citizen.SubmitAsync(await _citizen.GetAsync(_page), values: Applicants.Say(("kin.paste", lines), ("_more", "1")));
        Assert.Contains("已经填了 120 位", answer.Text, StringComparison.Ordinal);
        Assert.Equal("13900000119", answer.Find("input[name='kin[119].person.phone']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task RemovedRow_LetsTheOthersMoveUp()
    {
        var three = await _citizen.SubmitAsync(await _citizen.GetAsync(_page), values: Applicants.Say(("kin.paste", "甲家人\t13900000001\n乙家人\t13900000002\n丙家人\t13900000003"), ("_more", "1")));
        var two = await _citizen.SubmitAsync(three, values: Applicants.Say(("kin[1].remove", "true"), ("_more", "1")));
        Assert.Equal("丙家人", two.Find("input[name='kin[1].person.name']")!.GetAttribute("value"));
        Assert.Contains("已经填了 2 位", two.Text, StringComparison.Ordinal);
    }
}
