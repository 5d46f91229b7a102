using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Organisation.Data;
using Tongban.Registers.Demonstration;
using Tongban.Tests.Unit.Registers;
using Xunit;

namespace Tongban.Tests.Unit.Identity;

/// <summary>The demonstration's accounts belong to people whom the generators really make.</summary>
public sealed class AccountsFileTests
{
    private static readonly AccountsFile File = DemonstrationPlace.Read<AccountsFile>("accounts.json");
    private static readonly StaffFile Staff = DemonstrationPlace.Read<StaffFile>("staff.json");

    [Fact]
    public void Persons_AreResidentsWithThisNameAndMobile() => Assert.All(Persons(), account =>
    {
        var resident = Resident(account.IdNumber!);
        Assert.Equal((resident.Name, resident.Mobile), (account.Name, account.Mobile));
    });

    [Fact]
    public void Citizen_IsOldEnoughForCardAndAllowance()
    {
        var citizen = Resident(Row("citizen").IdNumber!);
        Assert.Equal(82, citizen.AgeOn(new DateOnly(2026, 11, 22)));
        Assert.Equal("990101100200", citizen.Registered.Division);
        Assert.Equal(citizen.Registered.Division, Staff.Staff.Single(row => row.Number == Row("village").Number).Posts[0].Place);
    }

    [Fact]
    public void Owner_HasAnExistingRestaurant()
    {
        var company = Assert.Single(DemonstrationPlace.Companies, company => company.Representative.IdNumber == Row("owner").IdNumber);
        Assert.Equal((Company.SoleTrader, Company.Existing, true), (company.Kind, company.Status, company.Industry.Catering));
    }

    [Fact]
    public void Agent_IsAuthorisedByTheRepresentativeWhoHasAnAccount()
    {
        var grant = Assert.Single(Row("agent").ActsFor!);
        var company = DemonstrationPlace.Companies.Single(company => company.CreditCode == grant.Company);
        Assert.Equal((Company.Existing, grant.GrantedBy), (company.Status, company.Representative.IdNumber));
        Assert.Contains(Persons(), account => account.IdNumber == grant.GrantedBy);
        Assert.NotEqual(Row("agent").IdNumber, grant.GrantedBy);
    }

    [Fact]
    public void Staff_AreKnownAndEveryRoleHasAnAccount()
    {
        var officials = File.Accounts.Where(account => account.Kind == AccountKind.Staff).ToList();
        var posts = officials.Select(account => Staff.Staff.Single(row => row.Number == account.Number && row.Name == account.Name)).SelectMany(row => row.Posts);
        Assert.Equal(
            DemonstrationPlace.Read<RolesFile>("roles.json").Roles.Select(role => role.Code).Order(),
            posts.Select(post => post.Role).Distinct().Order());
    }

    [Fact]
    public void Password_KeepsTheRulesForEverybody() => Assert.All(File.Accounts, account =>
    {
        Assert.Null(PasswordRules.Refuse(File.Password, account.Login, account.IdNumber, account.Mobile));
        Assert.Null(LoginName.Refuse(account.Login));
    });

    private static IEnumerable<AccountsFile.Row> Persons() => File.Accounts.Where(account => account.Kind == AccountKind.Person);

    private static AccountsFile.Row Row(string login) => File.Accounts.Single(account => account.Login == login);

    private static Resident Resident(string idNumber) => DemonstrationPlace.Residents.Single(resident => resident.IdNumber == idNumber);
}
