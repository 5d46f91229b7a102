namespace Tongban.Organisation.Domain;

/// <summary>Which permissions one person may not hold together: whoever hands out rights doesn't use them on cases.</summary>
internal static class Duties
{
    private static readonly string[] Administration = [Permissions.Manage, "identity.manage"];

    public static bool Conflict(IEnumerable<string> permissions)
    {
        var held = permissions.ToHashSet(StringComparer.Ordinal);
        return Administration.Any(held.Contains) && held.Any(permission => permission.StartsWith("cases.", StringComparison.Ordinal));
    }
}
