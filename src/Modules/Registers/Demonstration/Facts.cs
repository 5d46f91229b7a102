using System.Globalization;
using Tongban.Kernel.Codes;
using Tongban.Organisation.Contracts;
using Tongban.Registers.Contracts;

namespace Tongban.Registers.Demonstration;

/// <summary>Residents and companies in the registers' own words: values by data element.</summary>
internal static class Facts
{
    public static Dictionary<string, string> Of(Resident resident)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [PersonFacts.Name] = resident.Name,
            [PersonFacts.IdNumber] = resident.IdNumber,
            [PersonFacts.Sex] = resident.Sex == Sex.Male ? "男" : "女",
            [PersonFacts.BirthDate] = Day(resident.BirthDate),
            [PersonFacts.Nation] = resident.Nation,
            [PersonFacts.HouseholdNumber] = resident.Household,
            [PersonFacts.RelationToHead] = resident.Relation,
            [PersonFacts.HouseholdAddress] = resident.Registered.Address,
            [PersonFacts.HouseholdDivision] = resident.Registered.Division,
            [PersonFacts.ResidenceAddress] = resident.Lives.Address,
            [PersonFacts.ResidenceDivision] = resident.Lives.Division,
        };
        if (resident.Mobile is { } mobile)
            facts[PersonFacts.Mobile] = mobile;
        return facts;
    }

    public static Dictionary<string, string> Of(Company company, IDepartments departments)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [OrganisationFacts.Name] = company.Name,
            [OrganisationFacts.CreditCode] = company.CreditCode,
            [OrganisationFacts.Kind] = company.Kind,
            [OrganisationFacts.Address] = company.Premises.Address,
            [OrganisationFacts.Division] = company.Premises.Division,
            [OrganisationFacts.RepresentativeName] = company.Representative.Name,
            [OrganisationFacts.RepresentativeIdNumber] = company.Representative.IdNumber,
            [OrganisationFacts.EstablishedOn] = Day(company.EstablishedOn),
            [OrganisationFacts.BusinessScope] = company.Scope,
            [OrganisationFacts.Status] = company.Status,
            [OrganisationFacts.Mobile] = company.Representative.Mobile!,
            [OrganisationFacts.IndustryCode] = company.Industry.Code,
            [OrganisationFacts.IndustryName] = company.Industry.Name,
            [OrganisationFacts.RegistrationAuthority] = departments.Competent("market-regulation", company.Premises.Division)!.Name,
        };
        if (company.Capital is { } capital)
            facts[OrganisationFacts.RegisteredCapital] = (capital * 10_000L).ToString(CultureInfo.InvariantCulture);
        return facts;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
