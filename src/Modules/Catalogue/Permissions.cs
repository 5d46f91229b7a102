namespace Tongban.Catalogue;

internal static class Permissions
{
    public const string Manage = "catalogue.manage";
}
