namespace Tongban.Identity;

internal static class Permissions
{
    public const string Manage = "identity.manage";
}
