using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Licences.Data.Rows;
using Tongban.Licences.Features.Portal.Wallet;
using Tongban.Platform.Cryptography;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Licences;

public sealed class KeyTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Keys_BeforeTheFirstLicence_SaysWhatWillAppear()
    {
        using var stranger = _app.Browser();

        Assert.Contains("还没有公钥", (await stranger.GetAsync("/verify/keys")).Text, StringComparison.Ordinal);
    }

    [Fact] // As the page explains it to strangers: canonical form of the licence part, published key, SM2.
    public async Task File_IsVerifiedWithThePublishedKeyAlone()
    {
        var issued = await Licensing.FoodAsync(_app);
        using var file = JsonDocument.Parse(await FileAsync(issued.Id));
        using var stranger = _app.Browser();

        var link = (await stranger.GetAsync("/verify/keys")).Find("tbody a")!.GetAttribute("href")!;
        var pem = (await stranger.GetAsync(link)).Source;

        var canonical = Encoding.UTF8.GetBytes(Canonical(file.RootElement.GetProperty("licence")));
        var signature = file.RootElement.GetProperty("signature").GetProperty("value").GetBytesFromBase64();
        Assert.True(KeyRing.Verify(pem, canonical, signature));
        canonical[^3] ^= 1;
        Assert.False(KeyRing.Verify(pem, canonical, signature));
    }

    /// <summary>Written anew here, so that it can differ from the module's own.</summary>
    private static string Canonical(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => $"\"{p.Name}\":{Canonical(p.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(',', value.EnumerateArray().Select(Canonical)) + "]",
        JsonValueKind.String => "\"" + value.GetString()!.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
        _ => value.GetRawText(),
    };

    private async Task<byte[]> FileAsync(Guid id)
    {
        await using var db = _app.Store.Read();
        var row = await db.Set<LicenceRow>().SingleAsync(licence => licence.Id == id);
        return (await _app.Services.GetRequiredService<Wallets>().FileAsync(row, CancellationToken.None)).ToFile();
    }
}
