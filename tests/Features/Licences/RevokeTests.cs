using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Kernel;
using Tongban.Licences.Contracts;
using Tongban.Platform.Records;
using Tongban.Platform.Security;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Licences;

public sealed class RevokeTests : IAsyncLifetime
{
    private const string Reason = "以欺骗手段取得许可，依据行政许可法第六十九条第二款";
    private static readonly Subject Shop = new(SubjectKind.Organisation, "92990101D54CXKNP7F", "云州市安平区侯记饺子馆");

    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Revoke_ByTheIssuingDepartment_IsSeenByEverybody()
    {
        var issued = await Licensing.FoodAsync(_app, holder: Shop);
        using var decider = await _app.SignedInAsync("decider", "staff");

        var done = await RevokeAsync(decider, issued, Reason);

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Contains("已撤销", done.Heading, StringComparison.Ordinal);
        Assert.Null(done.Find("textarea"));
        Assert.Contains("孙国栋", done.Find("aside")!.TextContent, StringComparison.Ordinal);
        using var stranger = _app.Browser();
        Assert.Equal("已撤销", (await stranger.GetAsync($"/verify/{issued.Identifier}")).Find(".ver h1")!.TextContent.Trim());
        using var holder = _app.Browser();
        await holder.SignInAsync("owner", "company");
        Assert.Contains(Reason, (await holder.GetAsync($"/me/wallet/{issued.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RevokeOfCase_EndsWhatThatCaseGave_AndNothingElse()
    {
        var caseId = Guid.CreateVersion7();
        var given = await Licensing.FoodAsync(_app, caseId);
        var other = await Licensing.FoodAsync(_app);
        var licences = _app.Services.GetRequiredService<ILicences>();

        for (var twice = 0; twice < 2; twice++)
        {
            await _app.Store.WriteAsync(new OperationContext(Actor.System("test"), _app.Clock.GetUtcNow(), "撤销决定"), async (write, ct) =>
            {
                await licences.RevokeOfCaseAsync(write, caseId, Reason, ct);
                return Result.Ok;
            }, CancellationToken.None);
        }

        Assert.Equal(LicenceStatus.Revoked, (await licences.FindAsync(given.Identifier, CancellationToken.None))!.Status);
        Assert.Equal(LicenceStatus.Valid, (await licences.FindAsync(other.Identifier, CancellationToken.None))!.Status);
        Assert.Single((await _app.Services.GetRequiredService<Feed>().OfAsync(given.Id, CancellationToken.None)), entry => entry.Type == "licences.revoked");
    }

    [Fact]
    public async Task Revoke_WithoutReason_IsRefusedBesideTheField()
    {
        var issued = await Licensing.FoodAsync(_app);
        using var decider = await _app.SignedInAsync("decider", "staff");

        var page = await RevokeAsync(decider, issued, "  ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("请写明撤销的事实和依据", page.ErrorBeside("Reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revoke_WhatSomebodyElseJustRevoked_IsRefused()
    {
        var issued = await Licensing.FoodAsync(_app);
        using var decider = await _app.SignedInAsync("decider", "staff");
        var page = await decider.GetAsync($"/workbench/licences/{issued.Id}");
        await RevokeAsync(decider, issued, Reason);

        var late = await decider.SubmitAsync(page, "textarea[name=Reason]", new Dictionary<string, object?> { ["Reason"] = "另一个理由" });

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
    }

    [Fact]
    public async Task Revoke_WithoutThePermission_IsForbidden()
    {
        var issued = await Licensing.FoodAsync(_app);
        using var reviewer = await _app.SignedInAsync("reviewer", "staff");
        using var decider = await _app.SignedInAsync("decider", "staff");

        var page = await reviewer.GetAsync($"/workbench/licences/{issued.Id}");
        Assert.Equal((HttpStatusCode.OK, null), (page.Status, page.Find("textarea")));
        var token = (await decider.GetAsync($"/workbench/licences/{issued.Id}")).Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.NotEmpty(token);
        var forced = await reviewer.PostAsync($"/workbench/licences/{issued.Id}", new Dictionary<string, string>
        {
            ["Reason"] = Reason,
            ["Revision"] = "1",
            ["__RequestVerificationToken"] = (await reviewer.GetAsync("/me/password")).Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        });

        Assert.Equal(HttpStatusCode.Forbidden, forced.Status);
        using var stranger = _app.Browser();
        Assert.Equal("有效", (await stranger.GetAsync($"/verify/{issued.Identifier}")).Find(".ver h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task Licence_OfAnotherDepartment_IsNotFound()
    {
        var issued = await Licensing.FoodAsync(_app);
        using var civil = await _app.SignedInAsync("civil-decider", "staff");

        Assert.Equal(HttpStatusCode.NotFound, (await civil.GetAsync($"/workbench/licences/{issued.Id}")).Status);
        Assert.Contains("还没有签发过证照", (await civil.GetAsync("/workbench/licences")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JY2990101000001", false)]
    [InlineData("92990101D54CXKNP7F", true)]
    [InlineData("云州市安平区侯记", true)]
    [InlineData("没有这样的单位", false)]
    public async Task Register_IsSearchedByNumberHolderAndName(string query, bool found)
    {
        var issued = await Licensing.FoodAsync(_app, holder: Shop);
        using var decider = await _app.SignedInAsync("decider", "staff");

        var page = await decider.GetAsync($"/workbench/licences?q={Uri.EscapeDataString(query)}");
        var byNumber = await decider.GetAsync($"/workbench/licences?q={issued.Number}");

        Assert.Equal(found, page.Text.Contains(issued.Number, StringComparison.Ordinal));
        Assert.Contains(issued.Number, byNumber.Find("table")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<Page> RevokeAsync(Browser browser, IssuedLicence issued, string reason) => await browser.SubmitAsync(
        await browser.GetAsync($"/workbench/licences/{issued.Id}"), "textarea[name=Reason]", new Dictionary<string, object?> { ["Reason"] = reason });
}
