using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Kernel;
using Tongban.Platform.Records;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Applying;

/// <summary>Two tabs, an ended session, a catalogue that moved on: nothing typed is lost.</summary>
public sealed class InterruptionTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task TwoTabs_TheSecondSaveSaysSo_KeepsWhatWasTyped_AndSavesWhenPressedAgain()
    {
        var citizen = await _app.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        var first = await citizen.GetAsync($"/apply/d/{draft}/card");
        var second = await citizen.GetAsync($"/apply/d/{draft}/card");
        await citizen.SubmitAsync(first, values: Card("付大明", "14000001001"));

        var refused = await citizen.SubmitAsync(second, values: Card("付小明", "14000001002"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("另一个窗口改过", refused.Text, StringComparison.Ordinal);
        Assert.Equal("付小明", refused.Find("[name='emergencyContact.person.name']")!.GetAttribute("value"));
        Assert.Equal("付大明", await ContactAsync(citizen, draft));

        Assert.Equal($"/apply/d/{draft}/delivery", (await citizen.SubmitAsync(refused)).Path);
        Assert.Equal("付小明", await ContactAsync(citizen, draft));
    }

    [Fact]
    public async Task Session_EndedInMidForm_BringsBackWhatWasTypedAfterSigningIn()
    {
        var citizen = await _app.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        var form = await citizen.GetAsync($"/apply/d/{draft}/card");
        _app.Clock.Advance(TimeSpan.FromHours(3));

        var ended = await citizen.SubmitAsync(form, values: Card("付小明", "14000001002"));
        Assert.Equal("/sign-in", ended.Address.AbsolutePath);
        var back = await citizen.SubmitAsync(ended, values: Applicants.Say(("Input.Login", "citizen"), ("Input.Password", Visits.Password)));

        Assert.Equal($"/apply/d/{draft}/card", back.Address.AbsolutePath);
        Assert.Equal("付小明", back.Find("[name='emergencyContact.person.name']")!.GetAttribute("value"));
        Assert.Equal("14000001002", back.Find("[name='emergencyContact.person.mobile']")!.GetAttribute("value"));
        Assert.True(back.Find("[name='matter.senior.benefitKind'][value='70 岁换卡']")!.HasAttribute("checked"));
        Assert.Equal($"/apply/d/{draft}/delivery", (await citizen.SubmitAsync(back)).Path);
        Assert.Equal("付小明", await ContactAsync(citizen, draft));
    }

    [Fact]
    public async Task Session_EndedInMidForm_ShowsNothingToSomebodyElse()
    {
        var citizen = await _app.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        var form = await citizen.GetAsync($"/apply/d/{draft}/card");
        _app.Clock.Advance(TimeSpan.FromHours(3));
        var ended = await citizen.SubmitAsync(form, values: Card("付小明", "14000001002"));

        var other = await citizen.SubmitAsync(ended, values: Applicants.Say(("Input.Login", "boss"), ("Input.Password", Visits.Password)));

        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        Assert.DoesNotContain("付小明", other.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_OfAnItemThatWasWithdrawn_KeepsItsAnswers_ButCannotBeSubmitted()
    {
        var citizen = await _app.SignedInAsync("citizen");
        var draft = await citizen.ReadyAsync();
        await WithdrawItemAsync("senior-card");

        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/apply/senior-card")).Status);
        Assert.Equal(HttpStatusCode.OK, (await citizen.GetAsync($"/apply/d/{draft}/card")).Status);
        var refused = await citizen.SendInAsync(draft);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("已经取消", refused.Text, StringComparison.Ordinal);
        Assert.Empty(await _app.RowsAsync<Tongban.Cases.Data.Rows.CaseRow>(row => row.Id == draft));
        Assert.Equal(HttpStatusCode.OK, (await citizen.GetAsync($"/apply/d/{draft}")).Status);
    }

    private static IReadOnlyDictionary<string, object?> Card(string contact, string mobile) => Applicants.Say(
        ("matter.senior.benefitKind", "70 岁换卡"), ("matter.senior.localHousehold", "true"),
        ("emergencyContact.person.name", contact), ("emergencyContact.person.mobile", mobile));

    private static async Task<string?> ContactAsync(Browser citizen, Guid draft) =>
        (await citizen.GetAsync($"/apply/d/{draft}/card")).Find("[name='emergencyContact.person.name']")!.GetAttribute("value");

    private async Task WithdrawItemAsync(string slug)
    {
        var item = (await _app.Services.GetRequiredService<ICatalogue>().PublishedAsync(slug, CancellationToken.None))!;
        await _app.WorkAsync();
        var done = await _app.Services.GetRequiredService<StateChanges>().ChangeAsync(
            new StateChange(item.Id, ItemState.Cancelled, "不再单独发证。"), new OperationContext(Actor.System("test"), _app.Clock.GetUtcNow(), "取消事项"), CancellationToken.None);
        Assert.True(done.IsOk);
        await _app.WorkAsync();
    }
}
