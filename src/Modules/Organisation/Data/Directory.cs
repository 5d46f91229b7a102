using Microsoft.EntityFrameworkCore;
using Tongban.Organisation.Contracts;
using Tongban.Organisation.Domain;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Organisation.Data;

/// <summary>
/// Places and departments as this node holds them in memory: a few hundred rows that nearly every page asks for. Read
/// again whenever the record tells of a change.
/// </summary>
internal sealed class Directory(Store store) : IPlaces, IDepartments, IFeedListener
{
    private volatile PlaceTree _places = PlaceTree.Of([]);
    private volatile DepartmentBook _departments = new([]);

    public Place Root => _places.Root;

    public bool Any => _places.Any;

    public IReadOnlyList<Department> All => _departments.All;

    public Place? Find(string code) => _places.Find(code);

    public IReadOnlyList<Place> ChildrenOf(string code) => _places.ChildrenOf(code);

    public IReadOnlyList<Place> PathOf(string code) => _places.PathOf(code);

    public bool Contains(string outer, string inner) => _places.Contains(outer, inner);

    public Department? Find(Guid id) => _departments.Find(id);

    public Department? ByCreditCode(string creditCode) => _departments.ByCreditCode(creditCode);

    public Department? Competent(string kind, string place) => _departments.Competent(kind, place);

    public IReadOnlyList<Department> At(string place) => _departments.At(place);

    public bool Wants(string type) => type.StartsWith("organisation.", StringComparison.Ordinal);

    public async Task RefreshAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var places = await db.Set<PlaceRow>().ToListAsync(ct);
        var departments = await db.Set<DepartmentRow>().OrderBy(row => row.Place).ThenBy(row => row.CreditCode).ToListAsync(ct);
        _places = PlaceTree.Of(places.Select(row => (row.Code, row.Name)));
        _departments = new([.. departments.Select(Describe)]);
    }

    private static Department Describe(DepartmentRow row) => new(
        row.Id, row.CreditCode, row.Name, row.ShortName, row.Kind, row.Place, row.DocumentPrefix, row.Phone, row.Address);
}
