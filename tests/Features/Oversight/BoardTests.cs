using System.Net;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Oversight;

public sealed class BoardTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Browser _supervisor = null!;
    private Happenings _cases = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _supervisor = await _app.SignedInAsync("supervisor", "staff");
        _cases = new Happenings(_app);
    }

    public async ValueTask DisposeAsync()
    {
        _supervisor.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Board_WithoutCases_SaysThatNothingIsLate()
    {
        var page = await _supervisor.GetAsync("/workbench/board");

        Assert.Equal("没有超期的办件", page.Heading);
        Assert.Contains("这段时间没有办件", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_CountsByDepartment_AndEachFigureLeadsToItsCases()
    {
        await _cases.GrantedAsync(used: 4);
        await _cases.GrantedAsync(used: 12);
        var late = _cases.Opened(_cases.Civil);
        await _cases.TellAsync(
            ("cases.submitted", late),
            ("cases.accepted", late with { State = "accepted", PromisedDue = _cases.Today.AddDays(-1), LegalDue = _cases.Today.AddDays(9) }));

        var page = await _supervisor.GetAsync("/workbench/board");

        Assert.Equal("1 件已经超期", page.Heading);
        var market = Row(page, "市场监督管理局");
        Assert.Equal(["2", "2", "2", "50%", "0", "8.0", "20.0"], market.Skip(1));
        Assert.Equal(["1", "1", "0", "—", "1", "—", "—"], Row(page, "民政局").Skip(1));
        foreach (var link in page.Html.QuerySelectorAll("tbody a"))
        {
            var list = await _supervisor.GetAsync(link.GetAttribute("href")!);
            var expected = link.TextContent.Trim().EndsWith('%') ? 1 : int.Parse(link.TextContent.Trim());
            Assert.Equal(expected, list.Html.QuerySelectorAll("tbody tr").Length);
        }
    }

    [Fact]
    public async Task Board_ASuspendedCase_IsNotLate()
    {
        var opened = _cases.Opened();
        await _cases.TellAsync(
            ("cases.submitted", opened),
            ("cases.accepted", opened with { State = "accepted", PromisedDue = _cases.Today.AddDays(-1) }),
            ("cases.suspended", opened with { State = "suspended" }));

        Assert.Equal("没有超期的办件", (await _supervisor.GetAsync("/workbench/board")).Heading);
    }

    [Fact]
    public async Task Board_IsForSupervisorsOnly()
    {
        using var reviewer = await _app.SignedInAsync("reviewer", "staff");

        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.GetAsync("/workbench/board")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.GetAsync("/workbench/board/cases?figure=late")).Status);
    }

    [Theory]
    [InlineData("/workbench/board/cases?figure=nothing")]
    [InlineData("/workbench/board/cases")]
    public async Task Cases_OfNoFigure_AreNotFound(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _supervisor.GetAsync(path)).Status);

    private static string[] Row(Page page, string department) =>
        [.. page.Html.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(department, StringComparison.Ordinal))
            .QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())];
}
