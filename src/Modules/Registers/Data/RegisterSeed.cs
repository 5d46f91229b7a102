using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Data;
using Tongban.Registers.Demonstration;

namespace Tongban.Registers.Data;

/// <summary>The demonstration's 10,000 residents and 2,000 companies.</summary>
internal sealed class RegisterSeed(Store store, SealedFacts facts, IPlaces places, IDepartments departments, TimeProvider time) : ISeed
{
    private const string Insert =
        "insert into registers_subject (id, register, key_index, name, division, representative_index, facts, updated_on) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7) on conflict (key_index, register) do nothing";

    public int Order => 30;

    public bool DemonstrationOnly => true;

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        var residentPlan = source.Read<ResidentPlan>("residents.json");
        var companyPlan = source.Read<CompanyPlan>("companies.json");
        if (await CountAsync(ct) >= residentPlan.Count + companyPlan.Count)
            return;
        var homes = new Homes(residentPlan, places);
        var residents = Residents.Make(residentPlan, homes);
        var companies = Companies.Make(companyPlan, homes, places, residents);
        var rows = residents.Select(resident => Row(resident, residentPlan.UpdatedOn))
            .Concat(companies.Select(company => Row(company, companyPlan.UpdatedOn)));
        var operation = new OperationContext(Actor.System("seed"), time.GetUtcNow(), "种子数据", Channel: "cli");
        await store.WriteAsync(operation, (write, _) =>
        {
            foreach (var row in rows)
                write.Execute(Insert, null, row.Id, row.Register, row.KeyIndex, row.Name, row.Division, row.RepresentativeIndex, row.Facts, row.UpdatedOn);
            return Task.FromResult(Result.Ok);
        }, ct);
    }

    private async Task<int> CountAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<SubjectRow>().CountAsync(ct);
    }

    private SubjectRow Row(Resident resident, DateOnly updatedOn) => new()
    {
        // Never an id that follows from the number: whoever holds the table could then try all numbers.
        Id = Guid.CreateVersion7(),
        Register = Register.Population.Code,
        KeyIndex = facts.KeyIndex(resident.IdNumber),
        Division = resident.Registered.Division,
        Facts = facts.Seal(Facts.Of(resident)),
        UpdatedOn = updatedOn,
    };

    private SubjectRow Row(Company company, DateOnly updatedOn) => new()
    {
        Id = Guid.CreateVersion7(),
        Register = Register.LegalPerson.Code,
        KeyIndex = facts.KeyIndex(company.CreditCode),
        Name = company.Name,
        Division = company.Premises.Division,
        RepresentativeIndex = company.Status == Company.Existing ? facts.RepresentativeIndex(company.Representative.IdNumber) : null,
        Facts = facts.Seal(Facts.Of(company, departments)),
        UpdatedOn = updatedOn,
    };
}
