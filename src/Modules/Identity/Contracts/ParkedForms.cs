using Microsoft.AspNetCore.Http;

namespace Tongban.Identity.Contracts;

/// <summary>
/// Marks a page whose posted form is kept when the session has run out in the meantime: after signing in again the same
/// person finds what they typed. Files are not kept. The page asks <see cref="IParkedForms"/> when it is shown.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ResumableAttribute : Attribute;

/// <summary>Forms that were posted after the session had run out, sealed, for one hour.</summary>
public interface IParkedForms
{
    /// <summary>
    /// The fields that this caller had typed on this very page before the session ended; null when there are none. The
    /// address then carries <c>resume=…</c>. Call it in <c>OnGet</c> and show the fields instead of the saved ones.
    /// </summary>
    Task<IFormCollection?> FindAsync(HttpContext http, CancellationToken ct);
}
