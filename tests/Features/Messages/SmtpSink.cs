using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Tongban.Tests.Features.Messages;

/// <summary>A small mail server of this machine that takes everything and delivers nothing.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly bool _fromTheFirstByte;
    private readonly bool _offersTls;
    private readonly Task _running;

    public SmtpSink(bool fromTheFirstByte = false, bool offersTls = true)
    {
        (_fromTheFirstByte, _offersTls) = (fromTheFirstByte, offersTls);
        Certificate = NewCertificate();
        _listener.Start();
        _running = RunAsync();
    }

    public X509Certificate2 Certificate { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it was told, line by line, the messages' own among them.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>Never answers once a message came.</summary>
    public bool Silent { get; init; }

    public string AnswerToRecipients { get; init; } = "250 ok";

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _running;
        Certificate.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(Stream plain)
    {
        try
        {
            await AnswerAsync(_fromTheFirstByte ? await SecureAsync(plain) : plain);
        }
        catch (Exception gone) when (gone is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The other side hung up, as one that doesn't trust us should.
        }
    }

    private async Task AnswerAsync(Stream stream)
    {
        var reader = new StreamReader(stream);
        await SayAsync(stream, "220 sink");
        while (await reader.ReadLineAsync() is { } line)
        {
            Heard.Add(line);
            switch (line.Split(' ', ':')[0])
            {
                case "EHLO":
                    await SayAsync(stream, _offersTls && stream is not SslStream ? "250-sink\r\n250 STARTTLS" : "250-sink\r\n250 AUTH PLAIN");
                    break;
                case "STARTTLS":
                    await SayAsync(stream, "220 go");
                    stream = await SecureAsync(stream);
                    reader = new StreamReader(stream);
                    break;
                case "AUTH":
                    await SayAsync(stream, "235 welcome");
                    break;
                case "RCPT":
                    await SayAsync(stream, AnswerToRecipients);
                    break;
                case "DATA":
                    await SayAsync(stream, "354 go");
                    while (await reader.ReadLineAsync() is { } content && content != ".")
                        Heard.Add(content);
                    if (!Silent)
                        await SayAsync(stream, "250 queued as 17");
                    break;
                default:
                    await SayAsync(stream, line == "QUIT" ? "221 bye" : "250 ok");
                    break;
            }
        }
    }

    private async Task<Stream> SecureAsync(Stream plain)
    {
        var secure = new SslStream(plain);
        await secure.AuthenticateAsServerAsync(Certificate);
        return secure;
    }

    private static async Task SayAsync(Stream stream, string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));

    private static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=sink", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(80));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
