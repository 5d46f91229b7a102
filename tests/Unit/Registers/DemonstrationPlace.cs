using System.Text.Json;
using Tongban.Organisation.Data;
using Tongban.Organisation.Domain;
using Tongban.Platform.Records;
using Tongban.Registers.Demonstration;

namespace Tongban.Tests.Unit.Registers;

/// <summary>The demonstration's people and companies, made once for all tests.</summary>
internal static class DemonstrationPlace
{
    public static ResidentPlan ResidentPlan { get; } = Read<ResidentPlan>("residents.json");

    public static CompanyPlan CompanyPlan { get; } = Read<CompanyPlan>("companies.json");

    public static PlaceTree Places { get; } = PlaceTree.Of(Read<PlacesFile>("places.json").Places.Select(row => (row.Code, row.Name)));

    public static IReadOnlyList<Resident> Residents { get; } = MakeResidents(ResidentPlan);

    public static IReadOnlyList<Company> Companies { get; } = MakeCompanies(Residents);

    public static IReadOnlyList<Resident> MakeResidents(ResidentPlan plan) =>
        Tongban.Registers.Demonstration.Residents.Make(plan, new Homes(plan, Places));

    public static IReadOnlyList<Company> MakeCompanies(IReadOnlyList<Resident> residents) =>
        Tongban.Registers.Demonstration.Companies.Make(CompanyPlan, new Homes(ResidentPlan, Places), Places, residents);

    public static T Read<T>(string name) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", name)), RecordJson.Options)!;
}
