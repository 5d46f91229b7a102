using Tongban.Kernel.Codes;
using Tongban.Registers.Demonstration;
using Xunit;

namespace Tongban.Tests.Unit.Registers;

public sealed class CompaniesTests
{
    [Fact]
    public void Make_FromTheSamePlan_MakesTheSameCompanies() =>
        Assert.Equal(DemonstrationPlace.Companies, DemonstrationPlace.MakeCompanies(DemonstrationPlace.Residents));

    [Fact]
    public void Make_GivesTwoThousandCompaniesCodesAndNamesOfTheirOwn()
    {
        Assert.Equal(2_000, DemonstrationPlace.Companies.Count);
        Assert.Equal(2_000, DemonstrationPlace.Companies.Select(company => company.CreditCode).Distinct().Count());
        Assert.Equal(2_000, DemonstrationPlace.Companies.Select(company => company.Name).Distinct().Count());
    }

    [Fact]
    public void CreditCode_IsValidThroughoutAndTellsKindAndPlace()
    {
        var rules = CodeRules.ForDemonstration(DemonstrationPlace.CompanyPlan.UpdatedOn);
        foreach (var company in DemonstrationPlace.Companies)
        {
            var code = SocialCreditCode.Parse(company.CreditCode, rules).Value;
            Assert.Null(code.OrganisationCodeWarning);
            Assert.Equal(company.Premises.Division[..6], code.Division6);
            Assert.Equal(company.Kind switch { "个体工商户" => '2', "农民专业合作社" => '3', _ => '1' }, code.Kind);
        }
    }

    [Fact]
    public void Representative_IsAnAdultResidentWithAPhone()
    {
        var residents = DemonstrationPlace.Residents.Select(resident => resident.IdNumber).ToHashSet();
        Assert.All(DemonstrationPlace.Companies, company =>
        {
            Assert.Contains(company.Representative.IdNumber, residents);
            Assert.NotNull(company.Representative.Mobile);
            Assert.True(company.Representative.AgeOn(company.EstablishedOn) >= 18, company.Name);
        });
    }

    [Fact]
    public void Caterers_AreManyAndTheirScopeSaysThatALicenceIsNeeded()
    {
        var caterers = DemonstrationPlace.Companies.Where(company => company.Industry.Catering).ToList();
        Assert.InRange(caterers.Count, 300, 900);
        Assert.All(caterers, company => Assert.Contains("许可项目：", company.Scope, StringComparison.Ordinal));
    }

    [Fact]
    public void Capital_IsMissingForSoleTradersOnly() =>
        Assert.All(DemonstrationPlace.Companies, company => Assert.Equal(company.Kind == Company.SoleTrader, company.Capital is null));

    [Fact]
    public void EstablishedOn_LiesBeforeTheRegistersDay() =>
        Assert.All(DemonstrationPlace.Companies, company => Assert.True(company.EstablishedOn <= DemonstrationPlace.CompanyPlan.UpdatedOn));
}
