using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Tongban.Identity.Mail;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Web.Kit;
using Xunit;

namespace Tongban.Tests.Features.Messages;

/// <summary>Mail against a real server of this machine, with and without TLS.</summary>
public sealed class SmtpTests
{
    private static readonly Guid Id = Guid.CreateVersion7();

    [Theory]
    [InlineData("Tls")]
    [InlineData("StartTls")]
    [InlineData("None")]
    public async Task Send_HandsTheMessageOver(string security)
    {
        await using var sink = new SmtpSink(fromTheFirstByte: security == "Tls");
        var sent = await SendAsync(sink, Enum.Parse<MailSecurity>(security), sink.Certificate.GetCertHashString(HashAlgorithmName.SHA256));

        Assert.Contains("queued as 17", sent.Value, StringComparison.Ordinal);
        Assert.Contains("MAIL FROM:<no-reply@example.com>", sink.Heard);
        Assert.Contains("RCPT TO:<lin@example.com>", sink.Heard);
        Assert.Contains($"Message-ID: <{Id:N}@example.com>", sink.Heard);
        Assert.Contains("AUTH PLAIN " + Convert.ToBase64String("\0box\0open sesame"u8.ToArray()), sink.Heard);
        Assert.Equal("您的申请已经受理", Encoding.UTF8.GetString(Convert.FromBase64String(sink.Heard[sink.Heard.IndexOf("") + 1])));
    }

    [Theory]
    [InlineData("Tls")]
    [InlineData("StartTls")]
    public async Task Send_ToAServerThatNobodyVouchesFor_IsRefused_BeforeAnythingIsSaid(string security)
    {
        await using var sink = new SmtpSink(fromTheFirstByte: security == "Tls");
        var unknown = await SendAsync(sink, Enum.Parse<MailSecurity>(security), "");
        var another = await SendAsync(sink, Enum.Parse<MailSecurity>(security), new string('A', 64));
        Assert.Equal(("identity-0024", "identity-0024"), (unknown.Problem?.Code, another.Problem?.Code));
        Assert.DoesNotContain(sink.Heard, line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_ToAServerWithoutTls_IsRefusedWhereTlsIsAskedFor()
    {
        await using var sink = new SmtpSink(offersTls: false);
        var sent = await SendAsync(sink, MailSecurity.StartTls, "");
        Assert.Contains("STARTTLS", sent.Problem?.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(sink.Heard, line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_ToAMailboxThatIsFull_SaysWhatTheServerSaid()
    {
        await using var sink = new SmtpSink { AnswerToRecipients = "452 mailbox full" };
        Assert.Equal("452 mailbox full", (await SendAsync(sink, MailSecurity.None, "")).Problem?.Detail);
    }

    [Fact]
    public async Task Send_WhereNobodyListens_IsAProblem()
    {
        var sink = new SmtpSink();
        var port = sink.Port;
        await sink.DisposeAsync();
        Assert.Equal("identity-0024", (await SendAsync(port, MailSecurity.None, "")).Problem?.Code);
    }

    private static Task<Result<string>> SendAsync(SmtpSink sink, MailSecurity security, string fingerprint) => SendAsync(sink.Port, security, fingerprint);

    private static Task<Result<string>> SendAsync(int port, MailSecurity security, string fingerprint) => new SmtpMail(
        Options.Create(new MailOptions { Host = "127.0.0.1", Port = port, Security = security, User = "box", Password = "open sesame", From = "no-reply@example.com", Fingerprint = fingerprint }),
        Options.Create(new SiteOptions()), new SeedSource(Options.Create(new PlatformOptions())), TimeProvider.System)
        .SendAsync(Id, "lin@example.com", "申请已经受理", "您的申请已经受理", CancellationToken.None);
}
