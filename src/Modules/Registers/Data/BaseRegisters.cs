using Microsoft.EntityFrameworkCore;
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
        var index = facts.RepresentativeIndex(idNumber);
        await using var db = store.Read();
        var rows = await db.Set<SubjectRow>().Where(row => row.RepresentativeIndex == index).ToListAsync(ct);
        return [.. rows.Select(row => Describe(row, Register.LegalPerson, OrganisationFacts.CreditCode))
            .OrderBy(record => record.Find(OrganisationFacts.EstablishedOn), StringComparer.Ordinal)];
    }

    private async Task<RegisterRecord?> FindAsync(Register register, string keyElement, string key, CancellationToken ct)
    {
        var index = facts.KeyIndex(key);
        await using var db = store.Read();
        var row = await db.Set<SubjectRow>().SingleOrDefaultAsync(row => row.KeyIndex == index && row.Register == register.Code, ct);
        return row is null ? null : Describe(row, register, keyElement);
    }

    private RegisterRecord Describe(SubjectRow row, Register register, string keyElement)
    {
        var opened = facts.Open(row.Facts);
        return new(register.Code, register.Name, opened[keyElement], row.UpdatedOn, opened);
    }
}

/// <summary>A base register by code and name.</summary>
internal sealed record Register(string Code, string Name)
{
    public static readonly Register Population = new("population", "人口库");

    public static readonly Register LegalPerson = new("legal-person", "法人库");
}
