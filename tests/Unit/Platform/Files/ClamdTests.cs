using System.Net;
using System.Net.Sockets;
using Tongban.Platform.Files.Viruses;
using Xunit;

namespace Tongban.Tests.Unit.Platform.Files;

public sealed class ClamdTests
{
    [Theory]
    [InlineData("stream: OK", ScanState.Clean, null)]
    [InlineData("stream: Eicar-Test-Signature FOUND", ScanState.Infected, "Eicar-Test-Signature")]
    [InlineData("INSTREAM size limit exceeded. ERROR", ScanState.Unavailable, "INSTREAM size limit exceeded. ERROR")]
    [InlineData("", ScanState.Unavailable, "")]
    [InlineData("OK", ScanState.Unavailable, "OK")]
    public void Verdict_OfAnAnswer_TrustsOnlyAPlainOk(string answer, ScanState state, string? note) => Assert.Equal(new ScanVerdict(state, note), Clamd.Verdict(answer));

    [Fact]
    public void Parse_OfBothKindsOfAddress_Reads()
    {
        Assert.Equal(new DnsEndPoint("127.0.0.1", 3310), ClamAddress.Parse("tcp://127.0.0.1:3310"));
        Assert.Equal(new DnsEndPoint("scanner", 3310), ClamAddress.Parse("tcp://scanner"));
        Assert.Equal("/run/clamav/clamd.ctl", Assert.IsType<UnixDomainSocketEndPoint>(ClamAddress.Parse("unix:///run/clamav/clamd.ctl")).ToString());
    }

    [Theory]
    [InlineData("127.0.0.1:3310")]
    [InlineData("http://scanner")]
    [InlineData("unix://")]
    public void Parse_OfAnythingElse_SaysWhatItShouldBe(string text) => Assert.Contains("tcp://", Assert.Throws<FormatException>(() => ClamAddress.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Scan_WhenTheScannerIsSilent_GivesUpAndSaysSo()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var verdict = await new Clamd(silent.LocalEndpoint, TimeSpan.FromMilliseconds(300)).ScanAsync(new MemoryStream([1]), TestContext.Current.CancellationToken);
        Assert.Equal(ScanState.Unavailable, verdict.State);
    }
}
