namespace Tongban.Tests.EndToEnd.Stage;

/// <summary>How somebody looks at the pages.</summary>
/// <param name="Name">As findings call it.</param>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Height">Of the window, in CSS pixels.</param>
/// <param name="Script">Whether the browser runs script.</param>
public sealed record Look(string Name, int Width, int Height, bool Script)
{
    public static readonly Look Phone = new("手机", 390, 844, true);

    public static readonly Look Desktop = new("电脑，无脚本", 1280, 900, false);

    public static readonly Look Desk = new("电脑", 1280, 900, true);

    /// <summary>The narrowest screen that pages must fit (WCAG 2.2, 1.4.10).</summary>
    public static readonly Look Narrow = new("窄屏", 320, 640, true);
}
