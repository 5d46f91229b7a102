using System.Net;
using System.Net.Sockets;

namespace Tongban.Platform.Files.Viruses;

/// <summary>Where clamd listens: <c>tcp://127.0.0.1:3310</c> or <c>unix:///run/clamav/clamd.ctl</c>.</summary>
internal static class ClamAddress
{
    private const int UsualPort = 3310;

    /// <exception cref="FormatException">Neither of the two.</exception>
    public static EndPoint Parse(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address switch
    {
        { Scheme: "unix", AbsolutePath.Length: > 1 } => new UnixDomainSocketEndPoint(address.LocalPath),
        { Scheme: "tcp", Host.Length: > 0 } => new DnsEndPoint(address.Host, address.Port > 0 ? address.Port : UsualPort),
        _ => throw Unknown(text),
    } : throw Unknown(text);

    private static FormatException Unknown(string text) => new($"Tongban:ClamAv 写的是 {text}，应当是 tcp://主机:端口 或者 unix:///套接字路径");
}
