using System.Data.Common;
using Tongban.Platform.Data;
using Tongban.Registers.Contracts;

namespace Tongban.Registers.Data;

/// <inheritdoc cref="IRegisters"/>
internal sealed class BaseRegisters(Store store, SealedFacts facts) : IRegisters
{
    public Task<RegisterRecord?> PersonAsync(string idNumber, CancellationToken ct) =>
        FindAsync(Register.Population, PersonFacts.IdNumber, idNumber, ct);

    public Task<RegisterRecord?> OrganisationAsync(string creditCode, CancellationToken ct) =>
        FindAsync(Register.LegalPerson, OrganisationFacts.CreditCode, creditCode, ct);

    public async Task<IReadOnlyList<RegisterRecord>> RepresentedByAsync(string idNumber, CancellationToken ct)
    {
        var records = await store.ListAsync(
            "select facts, updated_on from registers_subject where representative_index = @p0",
            row => Describe(row, Register.LegalPerson, OrganisationFacts.CreditCode), ct, facts.RepresentativeIndex(idNumber));
        return [.. records.OrderBy(record => record.Find(OrganisationFacts.EstablishedOn), StringComparer.Ordinal)];
    }

    private Task<RegisterRecord?> FindAsync(Register register, string keyElement, string key, CancellationToken ct) => store.OneAsync(
        "select facts, updated_on from registers_subject where key_index = @p0 and register = @p1",
        row => Describe(row, register, keyElement), ct, facts.KeyIndex(key), register.Code);

    private RegisterRecord Describe(DbDataReader row, Register register, string keyElement)
    {
        var opened = facts.Open(row.GetString(0));
        return new(register.Code, register.Name, opened[keyElement], row.GetFieldValue<DateOnly>(1), opened);
    }
}

/// <summary>A base register by code and name.</summary>
internal sealed record Register(string Code, string Name)
{
    public static readonly Register Population = new("population", "人口库");

    public static readonly Register LegalPerson = new("legal-person", "法人库");
}
