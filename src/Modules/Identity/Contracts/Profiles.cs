namespace Tongban.Identity.Contracts;

/// <summary>What people saved for themselves 常用信息, so that they needn't type it again.</summary>
public interface IProfiles
{
    /// <summary>Of the account alone; nobody else's is ever asked for.</summary>
    Task<IReadOnlyList<ProfileFact>> OfAsync(Guid account, CancellationToken ct);
}

/// <param name="Element">The data element, see <see cref="ProfileFacts"/>.</param>
/// <param name="Value">In full.</param>
/// <param name="Since">The day on which the person saved this value.</param>
public sealed record ProfileFact(string Element, string Value, DateOnly Since);

/// <summary>Data elements that a person may save.</summary>
public static class ProfileFacts
{
    /// <summary>The number by which they want to be reached; stands for <see cref="Phone"/> too.</summary>
    public const string Mobile = "person.mobile";

    public const string Phone = "person.phone";
    public const string DeliveryAddress = "delivery.address";
    public const string BankName = "bank.name";
    public const string BankAccount = "bank.accountNumber";
}
