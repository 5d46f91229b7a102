using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Tongban.Organisation.Contracts;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Organisation.Data;

/// <inheritdoc cref="IFounding"/>
internal sealed class Founding(SeedSource source) : IFounding
{
    private const string Administrator = "administrator";

    public async Task<Result<StaffMember>> FoundAsync(Write write, Foundation foundation, CancellationToken ct)
    {
        if (await write.Db.Set<PostRow>().AnyAsync(row => row.Role == Administrator && row.EndedAt == null, ct))
            return Problems.Founded;
        var today = DateOnly.FromDateTime(write.Operation.At.UtcDateTime);
        var rules = source.Codes(today);
        var place = DivisionCode.Parse(foundation.PlaceCode, rules);
        if (!place.IsOk)
            return Problems.PlaceWrong.With(place.Problem!.ToString());
        var code = SocialCreditCode.Parse(foundation.DepartmentCreditCode, rules);
        if (!code.IsOk)
            return Problems.CreditCodeWrong.With(code.Problem!.ToString());
        if (await write.Db.Set<StaffRow>().AnyAsync(row => row.Number == foundation.StaffNumber, ct))
            return Problems.NumberTaken;
        await AddPlaceAsync(write.Db, place.Value.Value, foundation.PlaceName, ct);
        var departmentId = await DepartmentAsync(write.Db, code.Value.Value, place.Value.Value, foundation.DepartmentName, ct);
        return Appoint(write, foundation, departmentId, place.Value.Value);
    }

    private static async Task AddPlaceAsync(TongbanContext db, string code, string name, CancellationToken ct)
    {
        if (!await db.Set<PlaceRow>().AnyAsync(row => row.Code == code, ct))
            db.Add(new PlaceRow { Code = code, Name = name });
    }

    private static async Task<Guid> DepartmentAsync(TongbanContext db, string creditCode, string place, string name, CancellationToken ct)
    {
        if (await db.Set<DepartmentRow>().SingleOrDefaultAsync(row => row.CreditCode == creditCode, ct) is { } known)
            return known.Id;
        var department = new DepartmentRow
        {
            Id = StableId.From("department", creditCode),
            CreditCode = creditCode,
            Name = name,
            ShortName = name,
            Kind = "service-centre",
            Place = place,
            DocumentPrefix = "",
            Phone = "",
            Address = "",
        };
        db.Add(department);
        return department.Id;
    }

    private static StaffMember Appoint(Write write, Foundation foundation, Guid departmentId, string place)
    {
        var staff = new StaffMember(Guid.CreateVersion7(write.Operation.At), foundation.StaffNumber, foundation.StaffName);
        write.Db.Add(new StaffRow { Id = staff.Id, Number = staff.Number, Name = staff.Name });
        write.Db.Add(new PostRow
        {
            Id = Guid.CreateVersion7(write.Operation.At),
            StaffId = staff.Id,
            Role = Administrator,
            DepartmentId = departmentId,
            Place = place,
            Since = write.Operation.At.UtcDateTime,
        });
        write.Record(new Entry("organisation.founded", "staff", staff.Id, place, new { staff.Number, staff.Name }));
        return staff;
    }
}
