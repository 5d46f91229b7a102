using Tongban.Kernel.Codes;

namespace Tongban.Registers.Demonstration;

/// <summary>Ordinary made-up names, in the fashion of the decade of birth.</summary>
internal sealed class PersonNames(ResidentPlan plan)
{
    public string Surname(Draw draw) => draw.From(plan.Surnames);

    public string Given(Draw draw, Sex sex, int birthYear)
    {
        var era = plan.Eras.First(era => birthYear <= era.To);
        var (first, second, single) = sex == Sex.Male
            ? (era.MaleFirst, era.MaleSecond, era.MaleSingle)
            : (era.FemaleFirst, era.FemaleSecond, era.FemaleSingle);
        return draw.Percent(era.SinglePercent) ? One(draw, single) : Two(draw, first, second);
    }

    private static string One(Draw draw, string characters) => characters[draw.Below(characters.Length)].ToString();

    private static string Two(Draw draw, string first, string second)
    {
        while (true)
        {
            var (one, two) = (One(draw, first), One(draw, second));
            if (one != two)
                return one + two;
        }
    }
}
