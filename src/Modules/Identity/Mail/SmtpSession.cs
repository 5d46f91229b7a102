using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Tongban.Identity.Mail;

/// <summary>The server answered something else than it should, or ended the talk.</summary>
internal sealed class SmtpRefused(string answer) : Exception(answer);

/// <summary>One talk with a mail server (RFC 5321), from connecting to QUIT. The framework's own client knows no TLS from the first byte.</summary>
internal sealed class SmtpSession(MailOptions options) : IAsyncDisposable
{
    private const int LongestAnswer = 100;

    private readonly TcpClient _client = new();
    private Stream _stream = Stream.Null;
    private StreamReader _reader = StreamReader.Null;

    public async Task OpenAsync(CancellationToken ct)
    {
        await _client.ConnectAsync(options.Host, options.Port, ct);
        Use(_client.GetStream());
        if (options.Security == MailSecurity.Tls)
            await SecureAsync(ct);
        await ExpectAsync(220, ct);
        var offers = await GreetAsync(ct);
        if (options.Security == MailSecurity.StartTls)
        {
            if (!offers.Contains("STARTTLS"))
                throw new SmtpRefused("服务器不支持 STARTTLS");
            await SayAsync("STARTTLS", 220, ct);
            await SecureAsync(ct);
            await GreetAsync(ct);
        }

        if (options.User.Length > 0)
            await SayAsync("AUTH PLAIN " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{options.User}\0{options.Password}")), 235, ct);
    }

    /// <param name="content">No line of it may begin with a dot; base64 and our headers never do.</param>
    /// <returns>What the server answered when it took the message over.</returns>
    public async Task<string> SendAsync(string from, string to, string content, CancellationToken ct)
    {
        await SayAsync($"MAIL FROM:<{from}>", 250, ct);
        await SayAsync($"RCPT TO:<{to}>", 250, ct);
        await SayAsync("DATA", 354, ct);
        return await SayAsync(content + "\r\n.", 250, ct);
    }

    /// <summary>The message has been taken over; how the talk ends changes nothing, and must not have it sent again.</summary>
    public async Task QuitAsync(CancellationToken ct)
    {
        try
        {
            await _stream.WriteAsync("QUIT\r\n"u8.ToArray(), ct);
        }
        catch (IOException)
        {
            // The server was faster in hanging up.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _stream.DisposeAsync();
        _client.Dispose();
    }

    private void Use(Stream stream)
    {
        _stream = stream;
        _reader = new StreamReader(stream, Encoding.UTF8, false, 1024, leaveOpen: true);
    }

    private async Task SecureAsync(CancellationToken ct)
    {
        var secure = new SslStream(_stream, leaveInnerStreamOpen: false);
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = options.Host,
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            RemoteCertificateValidationCallback = (_, certificate, _, errors) => Trusts(certificate, errors),
        }, ct);
        Use(secure);
    }

    private bool Trusts(X509Certificate? certificate, SslPolicyErrors errors) => options.Fingerprint.Length == 0
        ? errors == SslPolicyErrors.None
        : certificate?.GetCertHashString(HashAlgorithmName.SHA256).Equals(options.Fingerprint.Replace(":", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase) == true;

    private Task<string> GreetAsync(CancellationToken ct) => SayAsync("EHLO tongban", 250, ct);

    private async Task<string> SayAsync(string line, int expected, CancellationToken ct)
    {
        await _stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), ct);
        return await ExpectAsync(expected, ct);
    }

    private async Task<string> ExpectAsync(int expected, CancellationToken ct)
    {
        var lines = new List<string>();
        do
        {
            lines.Add(await _reader.ReadLineAsync(ct) ?? throw new SmtpRefused("服务器中断了连接"));
        }
        while (lines[^1] is [_, _, _, '-', ..] && lines.Count < LongestAnswer);
        return lines[^1].StartsWith(expected.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? string.Join('\n', lines)
            : throw new SmtpRefused(lines[^1]);
    }
}
