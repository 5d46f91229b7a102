using Tongban.Web.Kit;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Tongban.Cases.Domain;

namespace Tongban.Cases.Documents;

/// <summary>
/// Draws a document once, as one self-contained page without scripts: official form after GB/T 9704, every value encoded.
/// The bytes are what is hashed and signed, so nothing here may depend on anything but its arguments.
/// </summary>
internal static class DocumentHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Draw(DocumentTemplate template, DocumentRequest request, DocumentHead head)
    {
        var page = new StringBuilder(8192);
        page.Append("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<title>").Append(Safe($"{template.Name} {head.Number}")).Append("</title>\n<style>").Append(DocumentStyle.Css)
            .Append("</style>\n</head>\n<body>\n<main class=\"sheet\">\n");
        Heading(page, template, head);
        page.Append("<p class=\"to\">").Append(Safe(DocumentText.Fill(template.Addressee, request))).Append("：</p>\n");
        foreach (var block in DocumentText.Fill(template, request))
            Block(page, block);
        Signature(page, request);
        Closing(page, template, head);
        Verifying(page, head);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Heading(StringBuilder page, DocumentTemplate template, DocumentHead head) => page
        .Append("<h1><span class=\"organ\">").Append(Safe(head.Organ)).Append("</span> ").Append(Safe(template.Name)).Append("</h1>\n")
        .Append("<p class=\"number\">").Append(Safe(head.Number)).Append("</p>\n");

    private static void Block(StringBuilder page, FilledBlock block)
    {
        if (block.Text is { } text)
            Paragraphs(page, text);
        if (block.Items.Count == 0)
            return;
        page.Append("<ol>\n");
        foreach (var item in block.Items)
            page.Append("<li>").Append(Safe(item)).Append("</li>\n");
        page.Append("</ol>\n");
    }

    /// <summary>Reasons may be written in several paragraphs; each stays one.</summary>
    private static void Paragraphs(StringBuilder page, string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            page.Append("<p>").Append(Safe(line)).Append("</p>\n");
    }

    /// <summary>The decider stands in every decision, whatever its template: no wording of data can leave them out.</summary>
    private static void Signature(StringBuilder page, DocumentRequest request)
    {
        if (request.Facts.TryGetValue(DocumentFacts.Signature, out var signature))
            page.Append("<p class=\"signature\">").Append(Safe(signature)).Append("</p>\n");
    }

    private static void Closing(StringBuilder page, DocumentTemplate template, DocumentHead head)
    {
        page.Append("<div class=\"sign\">\n<p>").Append(Safe(head.Organ)).Append("</p>\n<p>")
            .Append(Safe(Wording.Date(head.IssuedOn))).Append("</p>\n")
            .Append(SealPicture.Draw(Safe(head.Organ), Safe(template.Seal))).Append("</div>\n");
        if (template.Note is { } note)
            page.Append("<p class=\"note\">（").Append(Safe(note)).Append("）</p>\n");
    }

    /// <summary>The code leads whoever holds the paper to the page that says whether it is genuine and still holds.</summary>
    private static void Verifying(StringBuilder page, DocumentHead head) => page
        .Append("<div class=\"verify\">").Append(QrTagHelper.Draw(head.Site.Length == 0 ? head.Code : $"{head.Site}/verify/document/{head.Code}", "文书核验二维码").ToString())
        .Append("<p>文书核验码 ").Append(DocumentCode.Grouped(head.Code)).Append("</p>\n</div>\n");

    private static string Safe(string text) => Encoder.Encode(text);
}
