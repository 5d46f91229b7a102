namespace Tongban.Registers.Contracts;

/// <summary>Questions that a register answers with yes or no, about whomever a law lets an organ ask: the record itself stays where it is.</summary>
public interface IRegisterChecks
{
    /// <summary>Whether a person of this number has this name.</summary>
    /// <returns>Null when the register doesn't know the number.</returns>
    Task<bool?> NameAgreesAsync(string idNumber, string name, CancellationToken ct);

    /// <summary>Whether a number stands on a list on a day.</summary>
    /// <returns>Null when there is no such list here.</returns>
    Task<Listing?> ListedAsync(string list, string number, DateOnly on, CancellationToken ct);
}

/// <summary>What a list says about a number.</summary>
/// <param name="ListName">How the list is called.</param>
/// <param name="Until">Last day of the restriction where the number stands on it and it ends.</param>
public sealed record Listing(string ListName, bool IsListed, DateOnly? Until);
