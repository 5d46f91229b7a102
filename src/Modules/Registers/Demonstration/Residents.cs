using System.Globalization;
using Tongban.Kernel.Codes;

namespace Tongban.Registers.Demonstration;

/// <summary>Makes the demonstration's residents, household by household; the same plan always makes the same people.</summary>
internal sealed class Residents(ResidentPlan plan, Homes homes)
{
    // A prefix of seven digits leaves four: more people than that could not have numbers of their own.
    private const int NumbersOfPrefix = 10_000;

    private readonly Draw _draw = new(plan.Seed);
    private readonly PersonNames _names = new(plan);
    private readonly Dictionary<(string Division, DateOnly Born), int> _sequences = [];
    private readonly CodeRules _rules = CodeRules.ForDemonstration(plan.AsOf);
    private int _mobiles;

    public static IReadOnlyList<Resident> Make(ResidentPlan plan, Homes homes) => new Residents(plan, homes).All();

    private List<Resident> All()
    {
        var residents = new List<Resident>(plan.Count);
        for (var household = 1; residents.Count < plan.Count; household++)
            residents.AddRange(Household(household));
        return residents[..plan.Count];
    }

    private List<Resident> Household(int number)
    {
        var members = HouseholdShape.Of(_draw.From(plan.Households), _draw);
        var home = homes.Any(_draw);
        var surname = _names.Surname(_draw);
        var nation = _draw.From(plan.Nations);
        var husband = members.Any(member => member.Relation == "夫") ? _names.Surname(_draw) : surname;
        return [.. members.Select(member => Person(member, number, home, nation, SurnameOf(member, surname, husband)))];
    }

    private string SurnameOf(Member member, string head, string father) => member.Kin switch
    {
        Kin.Head => head,
        Kin.Father => father,
        Kin.Own when member.Relation == "夫" => father,
        Kin.Own => _names.Surname(_draw),
        _ => throw new InvalidOperationException($"Unknown kin {member.Kin}."),
    };

    private Resident Person(Member member, int household, Home home, string nation, string surname)
    {
        var born = plan.AsOf.AddYears(-member.Age).AddDays(-_draw.Below(365));
        var lives = member.Age is > 17 and < 40 && _draw.Percent(plan.LivesElsewherePercent * 2)
            ? homes.Nearby(_draw, home.Division)
            : home;
        return new(
            IdNumber(home.Division[..6], born, member.Sex),
            surname + _names.Given(_draw, member.Sex, born.Year),
            member.Sex,
            born,
            nation,
            string.Create(CultureInfo.InvariantCulture, $"{home.Division[..6]}{household:D6}"),
            member.Relation,
            home,
            lives,
            Mobile(member.Age));
    }

    /// <summary>Odd sequence numbers are men's, even ones women's (GB 11643).</summary>
    private string IdNumber(string division, DateOnly born, Sex sex)
    {
        var used = _sequences.GetValueOrDefault((division, born));
        _sequences[(division, born)] = used + 1;
        return DemonstrationCodes.Resident(
            DivisionCode.Parse(division, _rules).Value, born, (2 * used) + (sex == Sex.Male ? 1 : 2)).Value;
    }

    private string? Mobile(int age)
    {
        var chance = age switch { < 12 => 0, < 16 => 60, < 75 => 98, < 85 => 76, _ => 40 };
        if (!_draw.Percent(chance))
            return null;
        // A prime step scatters the numbers: neighbours should not have neighbouring numbers.
        var number = (int)((++_mobiles * 7919L) % NumbersOfPrefix);
        return plan.MobilePrefix + number.ToString("D4", CultureInfo.InvariantCulture);
    }
}
