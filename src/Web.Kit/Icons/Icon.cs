namespace Tongban.Web.Kit;

/// <summary>One set of line icons on a 24-unit grid, drawn in the text's colour. They decorate: the words beside them carry the meaning.</summary>
public static class Icon
{
    /// <summary>The icon's markup. Unknown names throw, so a slip shows in the first test of the page.</summary>
    public static Html Of(string name, string? @class = null) =>
        Html.Of($"""<svg class="{(@class is null ? "t-icon" : "t-icon " + @class)}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{Html.Raw(IconShapes.ByName[name])}</svg>""");

    public static IEnumerable<string> Names => IconShapes.ByName.Keys.Order(StringComparer.Ordinal);
}
