using Tongban.Identity.Domain;

namespace Tongban.Identity.Data;

/// <summary><c>data/accounts.json</c>: the demonstration's accounts.</summary>
internal sealed record AccountsFile(string Password, IReadOnlyList<AccountsFile.Row> Accounts)
{
    /// <summary>Staff numbers of further officials; each signs in as <c>s</c> and the number. Nobody is told of them one by one.</summary>
    public IReadOnlyList<string> Officials { get; init; } = [];

    public IEnumerable<Row> All => Accounts.Concat(Officials.Where(number => Accounts.All(known => known.Number != number))
        .Select(number => new Row("s" + number, AccountKind.Staff, number, "", "", Number: number)));

    /// <param name="Number">Staff number; officials only.</param>
    internal sealed record Row(
        string Login, AccountKind Kind, string Name, string Who, string Try,
        string? IdNumber = null, string? Mobile = null, string? Number = null, IReadOnlyList<Grant>? ActsFor = null);

    /// <param name="GrantedBy">Identity number of the legal representative.</param>
    internal sealed record Grant(string Company, string GrantedBy, DateOnly From, DateOnly To);
}
