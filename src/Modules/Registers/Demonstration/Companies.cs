using System.Globalization;
using Tongban.Kernel.Codes;
using Tongban.Organisation.Contracts;

namespace Tongban.Registers.Demonstration;

/// <summary>Makes the demonstration's businesses; each is represented by one of the residents.</summary>
internal sealed class Companies
{
    private readonly CompanyPlan _plan;
    private readonly Draw _draw;
    private readonly Homes _homes;
    private readonly CompanyNames _names;
    private readonly List<Resident> _representatives;
    private readonly CodeRules _rules;

    private Companies(CompanyPlan plan, Homes homes, IPlaces places, IReadOnlyList<Resident> residents)
    {
        _plan = plan;
        _draw = new(plan.Seed);
        _homes = homes;
        _names = new(plan, places);
        _rules = CodeRules.ForDemonstration(plan.UpdatedOn);
        _representatives = [.. residents.Where(resident => resident.Mobile is not null && resident.AgeOn(plan.UpdatedOn) is >= 24 and <= 66)];
    }

    public static IReadOnlyList<Company> Make(CompanyPlan plan, Homes homes, IPlaces places, IReadOnlyList<Resident> residents)
    {
        var companies = new Companies(plan, homes, places, residents);
        return [.. Enumerable.Range(1, plan.Count).Select(companies.One)];
    }

    private Company One(int number)
    {
        var kind = _draw.From(_plan.Kinds);
        var industry = Industry(kind == "农民专业合作社" ? _plan.Cooperatives : _plan.Industries);
        var representative = _draw.From(_representatives);
        var premises = _homes.Premises(_draw, representative.Lives.Division);
        var founded = Founded(representative);
        return new(
            CreditCode(kind, premises, founded, number),
            _names.Of(_draw, kind, industry, premises.Division, representative),
            kind,
            industry,
            ScopeOf(industry),
            premises,
            representative,
            kind == Company.SoleTrader ? null : int.Parse(_draw.From(_plan.Capital), CultureInfo.InvariantCulture),
            founded,
            _draw.From(_plan.Statuses));
    }

    private Industry Industry(IReadOnlyList<Industry> industries)
    {
        var name = _draw.From([.. industries.Select(industry => new Weighted(industry.Code, industry.Weight))]);
        return industries.First(industry => industry.Code == name);
    }

    /// <summary>Nobody founds a business before coming of age, nor the demonstration's register before its first year.</summary>
    private DateOnly Founded(Resident representative)
    {
        var first = new DateOnly(Math.Max(_plan.FirstYear, representative.BirthDate.Year + 19), 1, 1);
        return first.AddDays(_draw.Below(_plan.UpdatedOn.DayNumber - first.DayNumber));
    }

    private string CreditCode(string kind, Home premises, DateOnly founded, int number)
    {
        var prefix = kind switch { Company.SoleTrader => "92", "农民专业合作社" => "93", _ => "91" };
        var county = DivisionCode.Parse(premises.Division[..6], _rules).Value;
        return DemonstrationCodes.Organisation(county, founded, number, prefix).Value;
    }

    private static string ScopeOf(Industry industry) => industry.Licensed.Length == 0
        ? $"一般项目：{industry.General}。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"
        : $"许可项目：{industry.Licensed}。（依法须经批准的项目，经相关部门批准后方可开展经营活动）一般项目：{industry.General}。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）";
}
