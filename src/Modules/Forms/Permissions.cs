namespace Tongban.Forms;

internal static class Permissions
{
    /// <summary>Whoever keeps the items keeps their forms: the permission is the catalogue's.</summary>
    public const string Design = "catalogue.manage";
}
