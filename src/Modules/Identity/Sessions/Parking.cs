using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Tongban.Identity.Contracts;
using Tongban.Identity.Data;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Identity.Sessions;

/// <inheritdoc cref="IParkedForms"/>
internal sealed class Parking(Store store, Secrets secrets, TimeProvider time) : IParkedForms
{
    public const string Parameter = "resume";

    // Characters of text; files are left out.
    private const int LargestForm = 256 * 1024;
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public async Task<IFormCollection?> FindAsync(HttpContext http, CancellationToken ct)
    {
        if (!Guid.TryParse(http.Request.Query[Parameter], out var id)
            || !Guid.TryParse(http.User.FindFirstValue(CallerClaims.Account), out var account))
            return null;
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = store.Read();
        var row = await db.Set<ParkedFormRow>().SingleOrDefaultAsync(row => row.Id == id, ct);
        if (row is null || row.AccountId != account || row.ExpiresAt < now || row.Path != http.Request.Path)
            return null;
        var fields = JsonSerializer.Deserialize<Dictionary<string, string[]>>(secrets.OpenContent(row.Fields))!;
        return new FormCollection(fields.ToDictionary(field => field.Key, field => new StringValues(field.Value), StringComparer.Ordinal));
    }

    /// <summary>Keeps the posted form when the page allows it and an ended session says whose it is.</summary>
    /// <returns>The id under which the form is found again; null when nothing was kept.</returns>
    public async Task<Guid?> ParkAsync(HttpContext http, CookieAuthenticationOptions cookie)
    {
        if (!HttpMethods.IsPost(http.Request.Method)
            || http.GetEndpoint()?.Metadata.GetMetadata<ResumableAttribute>() is null
            || !http.Request.HasFormContentType
            || !FromOurPage(http.Request)
            || EndedSession(http, cookie) is not { } account)
            return null;
        return await AnswersAsync(http.Request) is { Length: <= LargestForm } fields
            ? await KeepAsync(account, http.Request.Path, fields, http.RequestAborted)
            : null;
    }

    /// <summary>Null for a form that can't be read, such as one with too large a file: the sign-in page then promises nothing.</summary>
    private static async Task<string?> AnswersAsync(HttpRequest request)
    {
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return JsonSerializer.Serialize(form.Where(field => IsAnswer(field.Key))
                .ToDictionary(field => field.Key, field => field.Value.ToArray(), StringComparer.Ordinal));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private async Task<Guid> KeepAsync(Guid account, string path, string fields, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var row = new ParkedFormRow
        {
            Id = Guid.CreateVersion7(now),
            AccountId = account,
            Path = path,
            Fields = secrets.SealContent(fields),
            ExpiresAt = (now + Life).UtcDateTime,
        };
        var operation = new OperationContext(Actor.System("parked-forms"), now, "登录过期，暂存填写的内容");
        await store.WriteAsync(operation, (write, _) =>
        {
            write.Db.Add(row);
            return Task.FromResult(Result.Ok);
        }, ct);
        return row.Id;
    }

    private static bool IsAnswer(string key) =>
        key != "__RequestVerificationToken" && !key.Contains("password", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The anti-forgery token went with the session, so the browser's own word on where the form came from stands in for it:
    /// no other site may put words into somebody's form.
    /// </summary>
    private static bool FromOurPage(HttpRequest request) =>
        request.Headers.Origin is not [{ Length: > 0 } origin]
        || (Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Authority == request.Host.Value);

    private static Guid? EndedSession(HttpContext http, CookieAuthenticationOptions options)
    {
        var cookie = options.CookieManager.GetRequestCookie(http, options.Cookie.Name!);
        var ticket = cookie is null ? null : options.TicketDataFormat.Unprotect(cookie);
        return Guid.TryParse(ticket?.Principal.FindFirstValue(CallerClaims.Account), out var account) ? account : null;
    }
}
