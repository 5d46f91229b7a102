using System.Globalization;
using System.Text.RegularExpressions;
using Tongban.Web.Kit;

namespace Tongban.Tests.EndToEnd.Journeys;

/// <summary>What journeys read with must itself read right.</summary>
public sealed partial class QrCodeTests
{
    [Theory]
    [InlineData("http://a.cn/1")]
    [InlineData("https://zwfw.example.gov.cn/verify/1.2.156.3005.2.11990101D54C")]
    [InlineData("http://127.0.0.1:54321/verify/1.2.156.3005.2.11100000000013127D0012.11990101D54C.JY199010126.001.K?d=0123456789abcdef0123456789abcdef")]
    [InlineData("http://127.0.0.1:54321/verify/1.2.156.3005.2.11100000000013127D0012.11990101D54C.JY199010126.001.K?d=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void Text_OfWhatTheKitDraws_IsWhatWasDrawn(string text)
    {
        var drawn = QrTagHelper.Draw(text, "二维码").ToString()!;
        var picture = Picture().Match(drawn);
        var size = int.Parse(picture.Groups["size"].Value, CultureInfo.InvariantCulture);
        Assert.Equal(text, QrCode.Text(QrModules.Of(size, picture.Groups["path"].Value)));
    }

    [GeneratedRegex("viewBox=\"0 0 (?<size>\\d+).* d=\"(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Picture();
}
