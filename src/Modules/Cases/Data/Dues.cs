namespace Tongban.Cases.Data;

/// <summary>
/// Due moments as columns that both databases order alike: «no clock runs» is a far day, since NULL sorts first in one
/// and last in the other.
/// </summary>
internal static class Dues
{
    public static readonly DateTime Never = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);
}
