using System.Net;
using Tongban.Cases.Data.Rows;
using Tongban.Platform.Cryptography;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;
using static Tongban.Tests.Features.Cases.Caseload;

namespace Tongban.Tests.Features.Protections;

/// <summary>A decision is signed by whoever makes it: they give their password once more.</summary>
public sealed class CredentialTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Guid _id;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _id) = await _app.FoodCaseAsync();
        await _app.BringToDecisionAsync(_id);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Grant_WithAWrongPassword_KeepsWhatWasTyped_AndDecidesNothing()
    {
        var decider = await _app.StaffAsync("decider");

        var page = await decider.DoAsync(_id, "准予", Say(("Reasons", "符合食品经营条件"), ("Password", "Wrong-Pass-1")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("密码不对", page.ErrorBeside("Password"), StringComparison.Ordinal);
        Assert.Equal("符合食品经营条件", page.Find("textarea[name=Reasons]")!.TextContent.Trim());
        Assert.DoesNotContain("Wrong-Pass-1", page.Source, StringComparison.Ordinal);
        Assert.Equal("accepted", (await _app.RowAsync(_id)).State);
        Assert.Empty(await _app.RowsAsync<DocumentRow>(row => row.CaseId == _id && row.Kind == "grant-decision"));
    }

    [Fact]
    public async Task Refuse_WithoutAPassword_IsAskedForIt()
    {
        var page = await (await _app.StaffAsync("decider")).DoAsync(_id, "不予", Say(("Reasons", "场所不符合要求"), ("Password", "")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("登录密码", page.ErrorBeside("Password"), StringComparison.Ordinal);
        Assert.Equal("accepted", (await _app.RowAsync(_id)).State);
    }

    [Fact]
    public async Task Grant_NamesTheDeciderInTheSignedBytes()
    {
        await (await _app.StaffAsync("decider")).DoAsync(_id, "准予", Say(("Reasons", "符合条件")));

        var document = Assert.Single(await _app.RowsAsync<DocumentRow>(row => row.CaseId == _id && row.Kind == "grant-decision"));
        Assert.Contains("孙国栋，已验证身份，签署于 2026年3月2日 9:00", document.Html, StringComparison.Ordinal);
        var forged = document.Html.Replace("孙国栋", "赵文静", StringComparison.Ordinal);
        Assert.True(Verifies(document, document.Html));
        Assert.False(Verifies(document, forged));
    }

    private static bool Verifies(DocumentRow document, string html) =>
        KeyRing.Verify(document.PublicKey, System.Text.Encoding.UTF8.GetBytes(html), Convert.FromHexString(document.Signature));

    [Fact]
    public async Task FiveWrongPasswords_LockTheAccount_AlsoForTheRightOne_AndForSigningIn()
    {
        var decider = await _app.StaffAsync("decider");
        for (var n = 0; n < 5; n++)
            await decider.DoAsync(_id, "准予", Say(("Password", $"Wrong-Pass-{n}")));

        var locked = await decider.DoAsync(_id, "准予", Say(("Reasons", "符合条件")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.Status);
        Assert.Equal("accepted", (await _app.RowAsync(_id)).State);
        Assert.NotEqual("/me/password", (await _app.Browser().SignInAsync("decider", "staff", "/me/password")).Path);
    }
}
