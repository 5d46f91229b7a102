using Microsoft.AspNetCore.Http;

namespace Tongban.Web.Kit;

/// <summary>How this reader wants pages shown: larger and fewer (长辈版), strong contrast (高对比), and in which language.</summary>
/// <param name="Elder">Larger type, bigger targets, fewer things.</param>
/// <param name="Contrast">Black ground, white and yellow type, strong borders.</param>
/// <param name="Language">zh-CN or en.</param>
public sealed record DisplayMode(bool Elder, bool Contrast, string Language)
{
    public const string Cookie = "tongban-display";
    public const string LanguageCookie = "tongban-lang";

    /// <summary>What a cache must keep apart: vary shared pages by this value (it has eight values, whatever a cookie contains).</summary>
    public string CacheKey => $"{(Elder ? "e" : "-")}{(Contrast ? "c" : "-")}{Language}";

    /// <summary>Class names for the html element.</summary>
    public string Classes => (Elder ? " t-elder" : "") + (Contrast ? " t-contrast" : "");

    internal string CookieValue => string.Join('.', Parts());

    public static DisplayMode Of(HttpContext? context)
    {
        var parts = (context?.Request.Cookies[Cookie] ?? "").Split('.');
        var english = context?.Request.Cookies[LanguageCookie] == ReaderText.English;
        return new(parts.Contains("elder"), parts.Contains("contrast"), english ? ReaderText.English : ReaderText.Chinese);
    }

    /// <summary>Applies one choice: elder, contrast, elder-off, contrast-off or normal (neither); anything else changes nothing.</summary>
    public DisplayMode Choose(string? mode) => mode switch
    {
        "elder" => this with { Elder = true },
        "elder-off" => this with { Elder = false },
        "contrast" => this with { Contrast = true },
        "contrast-off" => this with { Contrast = false },
        "normal" => this with { Elder = false, Contrast = false },
        _ => this,
    };

    private IEnumerable<string> Parts()
    {
        if (Elder)
            yield return "elder";
        if (Contrast)
            yield return "contrast";
    }
}
