namespace Tongban.Cases.Data;

/// <summary>Whether a file was scanned for viruses when it came.</summary>
internal static class PaperScans
{
    public const string Clean = "clean";

    /// <summary>No scanner was set up.</summary>
    public const string None = "none";

    /// <param name="scan">Null for files from before files were scanned.</param>
    public static string Name(string? scan) => scan == Clean ? "已扫描病毒" : "未扫描病毒";
}
