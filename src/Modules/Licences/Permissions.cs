using Tongban.Platform;

namespace Tongban.Licences;

internal static class LicencePermissions
{
    public const string View = "licences.view";
    public const string Revoke = "licences.revoke";

    public static readonly IReadOnlyList<Permission> All = [new(View, "查看证照"), new(Revoke, "撤销证照")];
}
