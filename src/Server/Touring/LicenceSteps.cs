using System.Net;
using System.Text;
using Tongban.Kernel.Codes;

namespace Tongban.Server.Touring;

/// <summary>A licence as its holder has it.</summary>
/// <param name="Identifier">Public identifier 电子证照标识.</param>
/// <param name="Address">Of its page in the wallet.</param>
internal sealed record HeldPage(string Identifier, string Address);

/// <summary>What strangers do with a licence that is shown to them.</summary>
internal sealed class LicenceSteps(Cast cast, HeldPage licence)
{
    /// <summary>The holder finds the licence in the wallet; its identifier keeps the standard.</summary>
    public static Task<HeldPage> InWalletAsync(Cast cast, Visitor holder, Applied applied, string name, string bearer) => cast.Tell.StepAsync(holder.Who, "打开“我的证照”", async () =>
    {
        var wallet = Expect.Has(await holder.OpenAsync("/me/wallet"), name);
        var page = Expect.Has(await holder.FollowAsync(wallet, name), bearer, "有效");
        Expect.Element(page, "svg.t-qr__code");
        Expect.Same(applied.Mine, Visitor.Link(page, "查看办件"), page);
        var identifier = page.Html.QuerySelectorAll("dd").Select(fact => fact.TextContent.Trim()).FirstOrDefault(text => text.StartsWith(LicenceId.Root, StringComparison.Ordinal)) ?? "";
        var parsed = LicenceId.Parse(identifier, CodeRules.ForDemonstration(cast.Today));
        Expect.True(parsed.IsOk, $"证照标识不合标准：{parsed.Problem}", page);
        return (new HeldPage(identifier, page.Path), $"{name}，标识 {identifier}");
    });

    /// <param name="holder">Shows the licence.</param>
    /// <param name="word">A word on it.</param>
    /// <param name="forgery">What a forger writes in its place.</param>
    public async Task VerifyAsync(Visitor holder, string word, string forgery)
    {
        var stranger = cast.Anybody("陌生人");
        await cast.Tell.StepAsync(stranger.Who, "输入证照标识验真", async () =>
        {
            var page = await stranger.OpenAsync("/verify");
            var verdict = await stranger.SendAsync(page, new Dictionary<string, object> { ["电子证照标识"] = licence.Identifier }, "#by-identifier");
            return Verdict(verdict, "有效");
        });
        await cast.Tell.StepAsync(stranger.Who, "标识抄错一位", async () =>
        {
            var wrong = licence.Identifier[..^1] + (licence.Identifier[^1] == '0' ? '1' : '0');
            var page = await stranger.SendAsync(await stranger.OpenAsync("/verify"), new Dictionary<string, object> { ["电子证照标识"] = wrong }, "#by-identifier", status => (int)status is >= 400 and < 500);
            return Expect.Element(page, ".govuk-error-summary li").TextContent.Trim();
        });
        var file = await cast.Tell.StepAsync(holder.Who, "下载证照文件", async () =>
        {
            var source = (await holder.OpenAsync(licence.Address + "?handler=File")).Source;
            return (source, $"{Encoding.UTF8.GetByteCount(source)} 字节，SM2 签名");
        });
        await cast.Tell.StepAsync(stranger.Who, "上传文件验真", async () => Verdict(await UploadAsync(stranger, file), "有效"));
        await cast.Tell.StepAsync(stranger.Who, "改一个字再上传", async () =>
        {
            var forged = file.Replace(word, forgery, StringComparison.Ordinal);
            Expect.True(forged != file, "文件里没有可以改的字");
            return Verdict(await UploadAsync(stranger, forged), "内容被改动过");
        });
        await cast.Tell.StepAsync(stranger.Who, "想看别人的证照夹", async () =>
        {
            var page = await stranger.OpenAsync(licence.Address);
            Expect.HasNot(page, licence.Identifier);
            Expect.True(page.Path.StartsWith("/sign-in", StringComparison.Ordinal), $"没有登录却到了 {page.Path}", page);
            return "要先登录，什么也没有看到";
        });
    }

    private static string Verdict(Page page, string expected)
    {
        Expect.Same(expected, Expect.Element(page, ".ver h1").TextContent.Trim(), page);
        return expected;
    }

    private static Task<Page> UploadAsync(Visitor stranger, string file) => UploadAsync(stranger, new FileToSend("licence.json", "application/json", Encoding.UTF8.GetBytes(file)));

    private static async Task<Page> UploadAsync(Visitor stranger, FileToSend file)
    {
        var page = await stranger.OpenAsync("/verify");
        return await stranger.SendAsync(page, new Dictionary<string, object> { ["或者上传证照文件"] = file }, "#by-file");
    }
}
