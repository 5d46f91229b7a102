using Tongban.Kernel;

namespace Tongban.Identity.Contracts;

/// <summary>Asks again who sits there 再次验证身份, before something is signed in their name.</summary>
public interface ICredentials
{
    /// <summary>
    /// Refused beside the field <c>Password</c>. Failures count like failed sign-ins, and a locked account stays locked: an
    /// unattended desk is no place to guess at leisure.
    /// </summary>
    Task<Result> CheckAsync(Guid accountId, string? password, CancellationToken ct);
}
