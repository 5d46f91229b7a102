using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Tongban.Web.Kit;
using Xunit;

namespace Tongban.Tests.Unit.WebKit;

public sealed class AssetTests
{
    private const int Budget = 30 * 1024;

    private readonly Assets _assets = new([typeof(Assets).Assembly]);

    [Fact]
    public void StylesAndScript_Compressed_StayWithinTheBudget()
    {
        var size = new[] { "kit.css", "workbench.css", "document.css", "kit.js" }.Sum(name => _assets.Find(name)!.For("br").Bytes.Length);
        Assert.InRange(size, 5_000, Budget);
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=0.8, br;q=0", "gzip")]
    [InlineData("identity", null)]
    [InlineData("", null)]
    [InlineData("br;q=0.001", "br")]
    public void For_TakesTheSmallestAcceptedForm(string accept, string? encoding)
    {
        var asset = new Asset("a.css", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(".a{color:red}", 100))));
        var (bytes, actual) = asset.For(accept);
        Assert.Equal(encoding, actual);
        Assert.Equal(asset.Content, Unpack(bytes, actual));
    }

    [Fact]
    public void Hash_FollowsTheContent()
    {
        var one = new Asset("a.css", [1]);
        Assert.Equal(one.Hash, new Asset("b.css", [1]).Hash);
        Assert.NotEqual(one.Hash, new Asset("a.css", [2]).Hash);
    }

    [Fact]
    public void Url_OfAnUnknownName_Throws() => Assert.Throws<InvalidOperationException>(() => _assets.Url("nothing.css"));

    [Fact]
    public void Styles_ReachForNothingOutside()
    {
        var css = Encoding.UTF8.GetString(_assets.Find("kit.css")!.Content) + Encoding.UTF8.GetString(_assets.Find("document.css")!.Content);
        Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
        Assert.All(Regex.Matches(css, @"url\(\s*[""']?(?<at>[^)]{0,12})", RegexOptions.NonBacktracking), match => Assert.StartsWith("data:", match.Groups["at"].Value, StringComparison.Ordinal));
        Assert.DoesNotContain("GDS Transport", css, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blue", "paper", 7)]
    [InlineData("ink", "paper", 7)]
    [InlineData("ink-3", "mist", 4.5)]
    [InlineData("green", "green-soft", 4.5)]
    [InlineData("amber", "amber-soft", 4.5)]
    [InlineData("seal", "seal-soft", 4.5)]
    [InlineData("blue", "blue-soft", 4.5)]
    [InlineData("edge", "paper", 3)]
    public void Colours_StandOutFromTheirGround(string text, string ground, double least)
    {
        var css = Encoding.UTF8.GetString(_assets.Find("kit.css")!.Content);
        var (a, b) = (Luminance(css, text), Luminance(css, ground));
        Assert.True((Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05) >= least, $"{text} on {ground}");
    }

    private static double Luminance(string css, string name)
    {
        var hex = Regex.Match(css, $"--{name}:\\s*#(?<hex>[0-9a-f]{{3,6}})", RegexOptions.NonBacktracking).Groups["hex"].Value;
        hex = hex.Length == 3 ? string.Concat(hex.Select(digit => $"{digit}{digit}")) : hex;
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static byte[] Unpack(byte[] bytes, string? encoding)
    {
        using Stream source = encoding switch
        {
            "br" => new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress),
            "gzip" => new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress),
            _ => new MemoryStream(bytes),
        };
        using var target = new MemoryStream();
        source.CopyTo(target);
        return target.ToArray();
    }
}
