using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Registers.Contracts;

namespace Tongban.Registers.Data;

/// <inheritdoc cref="IRegisters"/>
internal sealed class BaseRegisters(Store store, SealedFacts sealedFacts) : IRegisters
{
    private const int FirstEntered = 50_000;
    private const int MostOfADay = 100_000;

    public Task<RegisterRecord?> PersonAsync(string idNumber, CancellationToken ct) =>
        FindAsync(Register.Population, idNumber, ct);

    public Task<RegisterRecord?> OrganisationAsync(string creditCode, CancellationToken ct) =>
        FindAsync(Register.LegalPerson, creditCode, ct);

    public async Task<Result<IReadOnlyDictionary<string, string>>> EnterAsync(Write write, string kind, string division, IReadOnlyDictionary<string, string> facts, CancellationToken ct)
    {
        var today = CivilTime.DateOf(write.Operation.At);
        if (DivisionCode.Parse(division, CodeRules.ForDemonstration(today)) is not { IsOk: true, Value: { IsDemonstration: true } place })
        {
            return RegisterProblems.NoAuthority;
        }

        // The made-up companies of the demonstration have the low numbers of their days.
        var sequence = FirstEntered + (int)(await write.NextNumberAsync("registers.organisation", ct) % (MostOfADay - FirstEntered));
        var code = DemonstrationCodes.Organisation(place, today, sequence, kind).Value;
        var entered = new Dictionary<string, string>(facts, StringComparer.Ordinal)
        {
            [OrganisationFacts.CreditCode] = code,
            [OrganisationFacts.Division] = division,
            [OrganisationFacts.EstablishedOn] = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            [OrganisationFacts.Status] = "存续",
        };
        write.Db.Add(new SubjectRow
        {
            Id = Guid.CreateVersion7(write.Operation.At), Register = Register.LegalPerson.Code, KeyIndex = sealedFacts.KeyIndex(code),
            Name = facts.GetValueOrDefault(OrganisationFacts.Name), Division = division,
            RepresentativeIndex = facts.GetValueOrDefault(OrganisationFacts.RepresentativeIdNumber) is { } representative ? sealedFacts.RepresentativeIndex(representative) : null,
            Facts = sealedFacts.Seal(entered), UpdatedOn = today,
        });
        return entered;
    }

    public async Task CancelAsync(Write write, string creditCode, CancellationToken ct)
    {
        var (register, index) = (Register.LegalPerson.Code, sealedFacts.KeyIndex(creditCode));
        if (await write.Db.Set<SubjectRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Register == register && row.KeyIndex == index, ct) is { } row)
        {
            var facts = new Dictionary<string, string>(sealedFacts.Open(row.Facts), StringComparer.Ordinal) { [OrganisationFacts.Status] = "撤销" };
            write.Execute("update registers_subject set facts = @p1, updated_on = @p2, representative_index = null where id = @p0", 1,
                row.Id, sealedFacts.Seal(facts), CivilTime.DateOf(write.Operation.At));
        }
    }

    public async Task<IReadOnlyList<RegisterRecord>> RepresentedByAsync(string idNumber, CancellationToken ct)
    {
        var records = await store.ListAsync(
            "select facts, updated_on from registers_subject where representative_index = @p0",
            row => Describe(row, Register.LegalPerson, null), ct, sealedFacts.RepresentativeIndex(idNumber));
        // What a register delivered without a code is nobody in whose name anything could be done.
        return [.. records.Where(record => record.Key.Length > 0).OrderBy(record => record.Find(OrganisationFacts.EstablishedOn), StringComparer.Ordinal)];
    }

    private Task<RegisterRecord?> FindAsync(Register register, string key, CancellationToken ct) => store.OneAsync(
        "select facts, updated_on from registers_subject where key_index = @p0 and register = @p1",
        row => Describe(row, register, key), ct, sealedFacts.KeyIndex(key), register.Code);

    /// <param name="key">By which it was found; null when the record itself has to say.</param>
    private RegisterRecord Describe(DbDataReader row, Register register, string? key)
    {
        var opened = sealedFacts.Open(row.GetString(0));
        return new(register.Code, register.Name, key ?? opened.GetValueOrDefault(OrganisationFacts.CreditCode) ?? "", row.GetFieldValue<DateOnly>(1), opened);
    }
}

/// <summary>A base register by code and name.</summary>
internal sealed record Register(string Code, string Name)
{
    public static readonly Register Population = new("population", "人口库");

    public static readonly Register LegalPerson = new("legal-person", "法人库");

    public static string NameOf(string code) => code == Population.Code ? Population.Name : LegalPerson.Name;
}
