namespace Tongban.Identity.Contracts;

/// <summary>Where the person behind an account can be reached; a way that isn't known is null.</summary>
/// <param name="Email">An address that the person proved by a code.</param>
public sealed record AccountContact(string? Mobile, string? Email);

/// <summary>How accounts are reached, for whoever sends them messages.</summary>
public interface IContacts
{
    /// <summary>Of each account that there is; closed accounts are reached no more.</summary>
    Task<IReadOnlyDictionary<Guid, AccountContact>> OfAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct);
}
