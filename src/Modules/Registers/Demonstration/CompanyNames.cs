using Tongban.Organisation.Contracts;

namespace Tongban.Registers.Demonstration;

/// <summary>Business names as the registration rules build them: place, brand, trade, form; no name twice.</summary>
internal sealed class CompanyNames(CompanyPlan plan, IPlaces places)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Of(Draw draw, string kind, Industry industry, string division, Resident representative)
    {
        for (var attempt = 0; ; attempt++)
        {
            var name = Propose(draw, kind, industry, division, representative);
            if (_taken.Add(name))
                return name;
            if (attempt > 1000)
                throw new InvalidOperationException($"companies.json has too few words for names: {name} is taken.");
        }
    }

    private string Propose(Draw draw, string kind, Industry industry, string division, Resident representative) => kind switch
    {
        Company.SoleTrader => County(division) + Town(draw, division) + Shop(draw, representative) + draw.From(industry.SoleTrader),
        "农民专业合作社" => County(division) + Brand(draw) + draw.From(industry.Company) + "专业合作社",
        "个人独资企业" => County(division) + Brand(draw) + draw.From(industry.Company) + "经营部",
        _ => City(division) + Brand(draw) + draw.From(industry.Company) + "有限公司",
    };

    private string City(string division) => places.PathOf(division).Single(place => place.Level == 2).Name;

    private string County(string division) => City(division) + places.PathOf(division).Single(place => place.Level == 3).Name;

    private string Town(Draw draw, string division) =>
        draw.Percent(45) ? places.PathOf(division).Single(place => place.Level == 4).Name : "";

    private string Shop(Draw draw, Resident owner) => draw.Below(4) switch
    {
        0 => owner.Name[..1] + "记",
        1 => "老" + owner.Name[..1] + "家",
        2 => owner.Name.Length == 2 ? "阿" + owner.Name[1..] : owner.Name[^2..],
        _ => Brand(draw),
    };

    private string Brand(Draw draw) =>
        $"{plan.BrandFirst[draw.Below(plan.BrandFirst.Length)]}{plan.BrandSecond[draw.Below(plan.BrandSecond.Length)]}";
}
