using Tongban.Platform;

namespace Tongban.Oversight;

internal static class OversightPermissions
{
    public const string Board = "oversight.board";

    public const string Burden = "oversight.burden";

    public static readonly IReadOnlyList<Permission> All = [new(Board, "监察总览"), new(Burden, "减负账本")];
}
