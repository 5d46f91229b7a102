using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Bulk;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;
using Tongban.Platform.Spreadsheets;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Applying;

/// <summary>批量申请: a company's spreadsheet becomes as many cases as it has lines, each with a result of its own.</summary>
public sealed class BulkTests : IAsyncLifetime
{
    private const string Item = "employee-insurance-registration";
    private const string Shop = "92990101D54CXKNP7F";

    private static readonly string[] Headings =
        ["员工是哪里人", "职工姓名", "职工证件类型", "职工证件号码", "职工手机号码", "参保险种", "用工形式", "是不是纸质合同、系统查不到", "入职日期", "参保起始年月", "要不要补以前的月份", "申报月缴费工资（元）"];

    private TestApp _app = null!;
    private Browser _owner = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _owner = await _app.SignedInAsync("owner");
        await _owner.SubmitAsync(await _owner.GetAsync("/me/acting"), values: Applicants.Say(("Choice", Shop)));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Lines_ThatAreRight_BecomeCasesOfTheCompany_OthersAreSaidByRowAndColumn()
    {
        var read = await UploadAsync(Line("李秀英"), Line("王建国", id: "990101194405260012"), Line("周小满", wage: "很多"));
        Assert.Contains("1 行可以提交，2 行要改", read.Text, StringComparison.Ordinal);
        Assert.Contains("职工证件号码不对", Row(read, 3), StringComparison.Ordinal);
        Assert.Contains("“申报月缴费工资”", Row(read, 4).Replace("（元）", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(await CasesAsync());

        var submitted = await DeclareAsync(read);
        Assert.Contains("1 件已经提交", submitted.Text, StringComparison.Ordinal);
        var made = Assert.Single(await CasesAsync());
        Assert.Equal((Item, ApplicantKinds.Organisation), (made.ItemSlug, made.ApplicantKind));
        Assert.Contains("legalPerson", made.Provenance, StringComparison.Ordinal);
        Assert.Contains(made.Number, Row(submitted, 2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_ThatNeedsAPaper_IsKeptAsADraftAndCountsOnceItIsFinished()
    {
        // Back payment asks for a statement, which nobody but the company has.
        var submitted = await DeclareAsync(await UploadAsync(Line("李秀英", back: "是")));
        Assert.Contains("还缺材料：补缴情况说明", Row(submitted, 2), StringComparison.Ordinal);
        Assert.Empty(await CasesAsync());
        var draft = Guid.Parse(submitted.Find("tbody a[href^='/apply/d/']")!.GetAttribute("href")!.Split('/')[3]);
        var materials = await _owner.GetAsync($"/apply/d/{draft}/materials");
        var form = materials.Html.QuerySelectorAll("form").First(form => form.QuerySelector("input[type=file]") is not null);
        await _owner.SubmitAsync(materials, $"#{form.ParentElement!.Id} form", Applicants.Say(("file", new FileToSend("说明.png", "image/png", Applicants.Picture))));
        await _owner.SendInAsync(draft);
        Assert.Contains((await CasesAsync()).Single().Number, Row(await _owner.GetAsync(submitted.Path), 2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declaration_IsNeeded_AndPressedTwiceMakesNothingTwice()
    {
        var read = await UploadAsync(Line("李秀英"), Line("王建国"));
        var without = await _owner.SubmitAsync(read, "main form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        await DeclareAsync(read);
        await DeclareAsync(read);
        Assert.Equal(2, (await CasesAsync()).Count);
    }

    [Fact]
    public async Task Job_BrokenOffAfterTheCaseWasMade_MakesNoSecondOne()
    {
        await DeclareAsync(await UploadAsync(Line("李秀英")));
        await _app.Store.WriteAsync(new OperationContext(Actor.System("test"), _app.Clock.GetUtcNow(), "中断"), (write, _) =>
        {
            write.Execute("update cases_bulk_line set state = 'waiting'", null);
            return Task.FromResult(Result.Ok);
        }, CancellationToken.None);
        await SubmitAsync();
        Assert.Single(await CasesAsync());
    }

    [Fact]
    public async Task SameContent_Again_IsWarnedOf()
    {
        await DeclareAsync(await UploadAsync(Line("李秀英")));
        Assert.Contains("已经提交过", (await UploadAsync(Line("李秀英"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomebodyElse_SeesNothingOfIt()
    {
        var read = await UploadAsync(Line("李秀英"));
        using var other = await _app.SignedInAsync("citizen");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(read.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(read.Path + "?handler=Result")).Status);
    }

    [Fact]
    public async Task Person_CannotApplyInACompanysPlace()
    {
        using var citizen = await _app.SignedInAsync("citizen");
        Assert.Contains("不能以", (await citizen.GetAsync($"/apply/{Item}/bulk")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/apply/{Item}/bulk?handler=Template")).Status);
    }

    [Fact]
    public async Task NoSpreadsheet_IsRefusedWithTheReason()
    {
        var page = await _owner.GetAsync($"/apply/{Item}/bulk");
        var none = await _owner.SubmitAsync(page, "main form");
        Assert.Contains("请选择填好的表格", none.Text, StringComparison.Ordinal);
        var text = await _owner.SubmitAsync(page, "main form", Applicants.Say(("Upload", new FileToSend("表.xlsx", XlsxFile.ContentType, "职工姓名"u8.ToArray()))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, text.Status);
        Assert.Contains("另存为", text.Text, StringComparison.Ordinal);
    }

    private static string Row(Page page, int number) =>
        page.Html.QuerySelectorAll("tbody tr").Select(row => row.TextContent).First(text => text.TrimStart().StartsWith($"{number}", StringComparison.Ordinal));

    private static IReadOnlyList<string> Line(string name, string id = Applicants.Number, string wage = "6000", string back = "否") =>
        ["内地居民", name, "居民身份证", id, "13900000066", "养老、工伤", "合同制", "否", "2026-03-02", "2026-03-02", back, wage];

    private async Task<Page> UploadAsync(params IReadOnlyList<string>[] lines)
    {
        using var content = new MemoryStream();
        using (var book = new XlsxWriter(content))
        {
            book.Sheet("职工", Headings, lines);
        }

        var read = await _owner.SubmitAsync(await _owner.GetAsync($"/apply/{Item}/bulk"), "main form", Applicants.Say(("Upload", new FileToSend("职工.xlsx", XlsxFile.ContentType, content.ToArray()))));
        return read.Path.StartsWith("/me/bulk/", StringComparison.Ordinal) ? read : throw new InvalidOperationException($"{read.Status} {read.Path} {read.Text}");
    }

    private async Task<Page> DeclareAsync(Page read)
    {
        await _owner.SubmitAsync(read, "main form", Applicants.Say(("declared", "true")));
        await SubmitAsync();
        return await _owner.GetAsync(read.Path);
    }

    private Task SubmitAsync() => _app.Services.GetServices<IJob>().OfType<SubmitBulk>().Single().RunAsync(CancellationToken.None);

    private async Task<IReadOnlyList<CaseRow>> CasesAsync() => [.. await _app.RowsAsync<CaseRow>(row => row.ItemSlug == Item)];
}
