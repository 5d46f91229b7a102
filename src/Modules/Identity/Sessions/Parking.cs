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
            || http.Request.ContentLength is null or > LargestForm
            || !http.Request.HasFormContentType
            || !FromOurPage(http.Request)
            || EndedSession(http, cookie) is not { } account)
            return null;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var fields = form.Where(field => IsAnswer(field.Key)).ToDictionary(field => field.Key, field => field.Value.ToArray(), StringComparer.Ordinal);
        var now = time.GetUtcNow();
        var row = new ParkedFormRow
        {
            Id = Guid.CreateVersion7(now),
            AccountId = account,
            Path = http.Request.Path,
            Fields = secrets.SealContent(JsonSerializer.Serialize(fields)),
            ExpiresAt = (now + Life).UtcDateTime,
        };
        var operation = new OperationContext(Actor.System("parked-forms"), now, "登录过期，暂存填写的内容");
        await store.WriteAsync(operation, (write, _) =>
        {
            write.Db.Add(row);
            return Task.FromResult(Result.Ok);
        }, http.RequestAborted);
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
