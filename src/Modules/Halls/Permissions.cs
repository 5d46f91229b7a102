namespace Tongban.Halls;

internal static class Permissions
{
    public const string Manage = "halls.manage";
}
