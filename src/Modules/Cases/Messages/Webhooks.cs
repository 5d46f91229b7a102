using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Messages;

/// <summary>Where companies' own programs hear of their cases. Whoever acts for the company sets it up.</summary>
internal sealed class Webhooks(Store store, Vault vault, Looks looks, IOptions<MessageOptions> options)
{
    public static Subject? CompanyOf(Caller caller) => caller.ActingFor is { Kind: SubjectKind.Organisation } company ? company : null;

    public async Task<WebhookRow?> OfAsync(string applicantIndex, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<WebhookRow>().SingleOrDefaultAsync(row => row.ApplicantIndex == applicantIndex, ct);
    }

    public Task<WebhookRow?> OfAsync(Subject company, CancellationToken ct) => OfAsync(looks.IndexOf(company.Code), ct);

    public string SecretOf(WebhookRow row) => vault.Open(CaseSeals.Webhook, row.SecretSealed);

    /// <returns>The new secret, which is shown now and never again.</returns>
    public async Task<Result<string>> SetAsync(Caller caller, string? url, CancellationToken ct)
    {
        if (CompanyOf(caller) is not { } company)
            return CaseProblems.CompanyOnly;
        var address = Check(url);
        if (address.Problem is { } wrong)
            return wrong;
        var secret = WebhookSignature.NewSecret();
        var saved = await store.WriteAsync(caller.Operation("设置系统推送"), (write, _) =>
        {
            write.Execute(
                "insert into cases_webhook (applicant_index, url, secret_sealed, set_by, set_by_name, set_at) values (@p0, @p1, @p2, @p3, @p4, @p5) on conflict (applicant_index) do update set url = excluded.url, secret_sealed = excluded.secret_sealed, set_by = excluded.set_by, set_by_name = excluded.set_by_name, set_at = excluded.set_at",
                null, looks.IndexOf(company.Code), address.Value.AbsoluteUri, vault.Seal(CaseSeals.Webhook, secret), caller.AccountId, caller.Name, write.Operation.At);
            return Task.FromResult(Result.Ok);
        }, ct);
        return saved.Problem is { } problem ? problem : secret;
    }

    /// <summary>What still waits for it is not sent any more.</summary>
    public Task<Result> RemoveAsync(Caller caller, CancellationToken ct) => CompanyOf(caller) is not { } company
        ? Task.FromResult<Result>(CaseProblems.CompanyOnly)
        : store.WriteAsync(caller.Operation("停用系统推送"), (write, _) =>
        {
            var index = looks.IndexOf(company.Code);
            write.Execute("delete from cases_webhook where applicant_index = @p0", null, index);
            write.Execute(
                "update cases_delivery set state = 'declined' where channel = 'webhook' and state = 'pending' and message_id in (select id from cases_message where applicant_index = @p0)",
                null, index);
            return Task.FromResult(Result.Ok);
        }, ct);

    /// <summary>A slip is said at once; names are judged again whenever something is sent, since they may come to mean another address.</summary>
    private Result<Uri> Check(string? url)
    {
        if (!Uri.TryCreate((url ?? "").Trim(), UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.AbsoluteUri.Length > 500
            || !(address.Scheme == Uri.UriSchemeHttps || (options.Value.PrivateWebhooks && address.Scheme == Uri.UriSchemeHttp)))
            return CaseProblems.WebhookWrong;
        var isPrivate = IPAddress.TryParse(address.DnsSafeHost, out var number) ? !PublicAddress.Is(number) : !address.DnsSafeHost.Contains('.', StringComparison.Ordinal);
        return isPrivate && !options.Value.PrivateWebhooks ? CaseProblems.WebhookPrivate : address;
    }
}
