using Tongban.Platform;

namespace Tongban.Registers;

internal static class RegisterPermissions
{
    public const string Correct = "registers.correct";

    public static readonly IReadOnlyList<Permission> All = [new(Correct, "核实数据纠错")];
}
