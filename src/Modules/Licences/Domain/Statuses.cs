using Tongban.Licences.Contracts;

namespace Tongban.Licences.Domain;

internal static class Statuses
{
    /// <summary>What the department said comes before what the calendar says.</summary>
    public static LicenceStatus Of(LicenceStanding standing, DateOnly? validTo, DateOnly today) => standing switch
    {
        LicenceStanding.Revoked => LicenceStatus.Revoked,
        LicenceStanding.Cancelled => LicenceStatus.Cancelled,
        _ => validTo < today ? LicenceStatus.Expired : LicenceStatus.Valid,
    };

    public static string Name(this LicenceStatus status) => status switch
    {
        LicenceStatus.Valid => "有效",
        LicenceStatus.Revoked => "已撤销",
        LicenceStatus.Cancelled => "已注销",
        LicenceStatus.Expired => "已过期",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "no such status"),
    };
}
