using System.Collections.Frozen;
using Tongban.Organisation.Contracts;

namespace Tongban.Organisation.Domain;

/// <summary>Departments by id, code, place and competence.</summary>
internal sealed class DepartmentBook(IReadOnlyList<Department> departments) : IDepartments
{
    private readonly FrozenDictionary<Guid, Department> _byId = departments.ToFrozenDictionary(department => department.Id);

    private readonly FrozenDictionary<string, Department> _byCode =
        departments.ToFrozenDictionary(department => department.CreditCode, StringComparer.Ordinal);

    private readonly ILookup<string, Department> _byPlace =
        departments.ToLookup(department => department.Place, StringComparer.Ordinal);

    public IReadOnlyList<Department> All => departments;

    public Department? Find(Guid id) => _byId.GetValueOrDefault(id);

    public Department? ByCreditCode(string creditCode) => _byCode.GetValueOrDefault(creditCode.ToUpperInvariant());

    public Department? Competent(string kind, string place) =>
        PlaceCode.Above(place).Prepend(PlaceCode.Twelve(place))
            .Select(code => _byPlace[code].FirstOrDefault(department => department.Kind == kind))
            .FirstOrDefault(department => department is not null);

    public IReadOnlyList<Department> At(string place) => [.. _byPlace[PlaceCode.Twelve(place)]];
}
