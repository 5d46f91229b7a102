namespace Tongban.Web.Kit;

/// <summary>What a page may load. Neither inline script nor inline style is ever needed.</summary>
public static class ContentPolicy
{
    /// <summary>Everything from this site alone.</summary>
    public static string Own { get; } = With("");

    /// <summary>The same, and pictures of one stranger besides: a map's tiles.</summary>
    /// <param name="origin">Scheme and host, for example <c>https://tiles.example.gov.cn</c>.</param>
    public static string WithImagesFrom(string origin) => With(" " + origin);

    /// <summary>The same, and the page may stand in a frame of this site: a preview.</summary>
    public static string Framed { get; } = Own.Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal);

    private static string With(string pictures) =>
        $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:{pictures}; font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
}
