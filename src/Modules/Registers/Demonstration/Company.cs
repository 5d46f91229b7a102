namespace Tongban.Registers.Demonstration;

/// <summary>One made-up business of the demonstration's legal-person register.</summary>
/// <param name="Capital">Registered capital 注册资本 in units of 10,000 yuan; null for sole traders, who have none.</param>
internal sealed record Company(
    string CreditCode,
    string Name,
    string Kind,
    Industry Industry,
    string Scope,
    Home Premises,
    Resident Representative,
    int? Capital,
    DateOnly EstablishedOn,
    string Status)
{
    public const string SoleTrader = "个体工商户";

    public const string Existing = "存续";
}
