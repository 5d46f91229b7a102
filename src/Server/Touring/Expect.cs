using System.Net;
using AngleSharp.Dom;

namespace Tongban.Server.Touring;

/// <summary>What must be on a page; a fault says what was missing and where.</summary>
public static class Expect
{
    public static Page Status(Page page, HttpStatusCode status) => page.Status == status
        ? page
        : throw new TourFault($"{page.Path} 应回答 {(int)status}，实际是 {(int)page.Status}：{page.Heading}{Slips(page)}", page);

    public static Page Has(Page page, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (!Flat(page.Text).Contains(Flat(text), StringComparison.Ordinal))
            {
                throw new TourFault($"{page.Path} 上没有“{text}”", page);
            }
        }

        return page;
    }

    public static Page HasNot(Page page, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (page.Source.Contains(text, StringComparison.Ordinal))
            {
                throw new TourFault($"{page.Path} 上不该有“{text}”", page);
            }
        }

        return page;
    }

    public static IElement Element(Page page, string selector) =>
        page.Find(selector) ?? throw new TourFault($"{page.Path} 上没有 {selector}", page);

    /// <summary>Nothing that was typed may become a part of the page. Data for search engines stands in a block that no browser runs.</summary>
    public static Page NoForeignScript(Page page) => page.Html.QuerySelectorAll("script:not([src]):not([type='application/ld+json']), [onerror], [onload]").Length == 0
        ? page
        : throw new TourFault($"{page.Path} 上出现了不该有的脚本", page);

    public static void True(bool holds, string otherwise, Page? page = null)
    {
        if (!holds)
        {
            throw new TourFault(otherwise, page);
        }
    }

    public static void Same(string expected, string? seen, Page page) =>
        True(expected == seen, $"{page.Path} 上应是“{expected}”，实际是“{seen}”", page);

    /// <summary>Text without blanks and line breaks, as people read it.</summary>
    internal static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Slips(Page page) =>
        page.Find(".govuk-error-summary, .t-notice") is { } summary ? $"（{Flat(summary.TextContent)}）" : "";
}
