namespace Tongban.Organisation;

internal static class Permissions
{
    public const string Manage = "organisation.manage";
}
