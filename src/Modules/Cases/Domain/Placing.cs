using Tongban.Organisation.Contracts;

namespace Tongban.Cases.Domain;

/// <summary>Finds the departments of a case: who is competent, whose window receives, which village and township work on it.</summary>
internal static class Placing
{
    private const string ServiceCentre = "service-centre";
    private const string TownshipOffice = "township-office";
    private const string VillageCommittee = "village-committee";
    private const int TownshipLevel = 4;
    private const int VillageLevel = 5;

    /// <param name="kind">The kind of department that the item names.</param>
    /// <param name="division">Twelve-digit code of the place that decides: of the premises, the household, or simply the district.</param>
    /// <returns>Null when no department of that kind serves the place.</returns>
    public static CaseDepartments? Of(string kind, string division, IDepartments departments, IPlaces places)
    {
        if (departments.Competent(kind, division) is not { } competent)
            return null;
        var path = places.PathOf(division);
        return new CaseDepartments(
            Seat(competent),
            Seat(departments.Competent(ServiceCentre, competent.Place) is { } centre && centre.Place == competent.Place ? centre : competent),
            At(path, TownshipLevel, TownshipOffice, departments),
            At(path, VillageLevel, VillageCommittee, departments));
    }

    private static WorkSeat? At(IReadOnlyList<Place> path, int level, string kind, IDepartments departments) =>
        path.FirstOrDefault(place => place.Level == level) is { } place
            && departments.At(place.Code).FirstOrDefault(department => department.Kind == kind) is { } found
                ? Seat(found)
                : null;

    private static WorkSeat Seat(Department department) => new(department.Id, department.Name, department.Place);
}
