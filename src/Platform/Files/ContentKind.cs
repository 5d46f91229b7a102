namespace Tongban.Platform.Files;

/// <summary>Kinds of files that are taken, told by their first bytes and never by their name.</summary>
public static class ContentKind
{
    public const string Pdf = "application/pdf";
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";

    /// <returns>The media type; null for anything else.</returns>
    public static string? Of(ReadOnlySpan<byte> content) => content switch
    {
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => Pdf,
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        _ => null,
    };

    /// <summary>Endings that name this kind, the usual one first.</summary>
    public static IReadOnlyList<string> Endings(string type) => type switch
    {
        Pdf => [".pdf"],
        Jpeg => [".jpg", ".jpeg"],
        Png => [".png"],
        _ => [".bin"],
    };
}
