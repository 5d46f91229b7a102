namespace Tongban.Registers.Demonstration;

/// <summary>The recipe for the demonstration's companies, as it stands in <c>data/companies.json</c>.</summary>
internal sealed record CompanyPlan(
    ulong Seed,
    int Count,
    DateOnly UpdatedOn,
    int FirstYear,
    IReadOnlyList<Weighted> Kinds,
    IReadOnlyList<Weighted> Statuses,
    IReadOnlyList<Weighted> Capital,
    string BrandFirst,
    string BrandSecond,
    IReadOnlyList<Industry> Industries,
    IReadOnlyList<Industry> Cooperatives);

/// <summary>A trade (GB/T 4754), how its businesses are called and what their registered scope says.</summary>
/// <param name="Company">Words before 有限公司.</param>
/// <param name="SoleTrader">Words at the end of a sole trader's name.</param>
/// <param name="Licensed">What needs a licence of its own 许可项目; empty for none.</param>
/// <param name="General">What needs none 一般项目.</param>
/// <param name="Catering">True where a food business licence 食品经营许可 is needed to serve guests.</param>
internal sealed record Industry(
    string Code,
    string Name,
    int Weight,
    IReadOnlyList<string> Company,
    IReadOnlyList<string> SoleTrader,
    string Licensed,
    string General,
    bool Catering = false);
