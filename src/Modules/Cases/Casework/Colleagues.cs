using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Organisation.Contracts;

namespace Tongban.Cases.Casework;

/// <summary>Everybody whose post lets them work on a case.</summary>
internal sealed class Colleagues(IStaff staff)
{
    public async Task<IReadOnlyList<StaffMember>> OfAsync(CaseRow row, CaseDepartments departments, CancellationToken ct)
    {
        var seats = new[] { departments.Competent, departments.Window, departments.Township, departments.Village }.OfType<WorkSeat>().Distinct().ToList();
        var holding = new Dictionary<Guid, StaffMember>();
        foreach (var (role, place) in from seat in seats from post in Posts.All select (Posts.Role(post), seat.Place))
            foreach (var member in await staff.HoldingAsync(role, place, ct))
                holding[member.Id] = member;
        var found = new List<StaffMember>();
        foreach (var member in holding.Values)
            if ((await staff.PostsOfAsync(member.Id, ct)).Any(post => seats.Any(seat => post.Reaches(CasePermissions.View, seat.Place, seat.Id, row.ItemSlug))))
                found.Add(member);
        return [.. found.OrderBy(member => member.Number, StringComparer.Ordinal)];
    }
}
