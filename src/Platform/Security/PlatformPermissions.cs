namespace Tongban.Platform.Security;

/// <summary>Rights that belong to no business module.</summary>
public static class PlatformPermissions
{
    public static IReadOnlyList<Permission> All { get; } = [new("platform.jobs", "查看后台作业和发送记录")];
}
