using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Extensions.Options;
using Tongban.Identity.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Web.Kit;

namespace Tongban.Identity.Mail;

/// <summary>Hands mail to the operator's server; without one the demonstration only records it.</summary>
internal sealed class SmtpMail(IOptions<MailOptions> options, IOptions<SiteOptions> site, SeedSource source, TimeProvider time) : IMail
{
    private const string Recorded = "未接通邮件服务器，只作记录";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public bool Connected => options.Value.Host.Length > 0;

    public bool Available => Connected || source.Demonstration;

    public async Task<Result<string>> SendAsync(Guid id, string address, string subject, string body, CancellationToken ct)
    {
        if (!Connected)
            return source.Demonstration ? Recorded : Problems.MailRefused.With("没有设置邮件服务器");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            return await TalkAsync(id, address, subject, body, patience.Token);
        }
        catch (Exception failure) when (failure is SocketException or IOException or AuthenticationException or SmtpRefused)
        {
            return Problems.MailRefused.With(failure.Message);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Problems.MailRefused.With("没有应答");
        }
    }

    private async Task<string> TalkAsync(Guid id, string address, string subject, string body, CancellationToken ct)
    {
        var name = site.Value.Name ?? site.Value.PlaceName + "政务服务";
        await using var session = new SmtpSession(options.Value);
        await session.OpenAsync(ct);
        var answer = await session.SendAsync(options.Value.From, address, MailText.Of(id, (options.Value.From, name), address, subject, body, time.GetUtcNow()), ct);
        await session.QuitAsync(ct);
        return answer;
    }
}
