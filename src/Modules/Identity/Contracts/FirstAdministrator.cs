using Tongban.Kernel;
using Tongban.Organisation.Contracts;

namespace Tongban.Identity.Contracts;

/// <summary>Makes the first administrator of an empty installation, from the command line.</summary>
public interface IFirstAdministrator
{
    /// <returns>Refused when there is an administrator already, or with what is wrong with name, password or codes.</returns>
    Task<Result> CreateAsync(string login, string password, Foundation foundation, CancellationToken ct);
}
