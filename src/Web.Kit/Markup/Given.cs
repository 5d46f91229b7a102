namespace Tongban.Web.Kit;

/// <summary>Razor hands a tag helper an empty text where a page's expression gave null; both mean that nothing was given.</summary>
internal static class Given
{
    public static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
