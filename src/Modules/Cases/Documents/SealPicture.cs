using System.Globalization;
using System.Text;

namespace Tongban.Cases.Documents;

/// <summary>
/// The picture of the organ's seal 印章. It only shows that the document is sealed; what proves it is the department's
/// signature over the document's bytes, kept beside it.
/// </summary>
internal static class SealPicture
{
    /// <param name="organ">The organ's name, already encoded.</param>
    /// <param name="purpose">The seal's purpose such as 行政审批专用章, already encoded.</param>
    public static string Draw(string organ, string purpose)
    {
        // The organ's name runs round the upper three quarters; longer names get smaller letters.
        var size = organ.Length <= 12 ? 15 : 190.0 / organ.Length;
        return new StringBuilder()
            .Append("<svg class=\"seal\" viewBox=\"0 0 160 160\" role=\"img\" aria-label=\"").Append(organ).Append(purpose).Append("\">")
            .Append("<circle cx=\"80\" cy=\"80\" r=\"75\" fill=\"none\" stroke=\"#c8161d\" stroke-width=\"4\"/>")
            .Append("<path id=\"arc\" d=\"M 31 116 A 60 60 0 1 1 129 116\" fill=\"none\"/>")
            .Append("<g fill=\"#c8161d\" font-family=\"SimSun,'Songti SC','Noto Serif CJK SC',serif\" font-weight=\"700\" text-anchor=\"middle\">")
            .Append(CultureInfo.InvariantCulture, $"<text font-size=\"{size:0.#}\" dominant-baseline=\"middle\"><textPath href=\"#arc\" startOffset=\"50%\" textLength=\"{Length(organ)}\">")
            .Append(organ).Append("</textPath></text>")
            .Append("<path d=\"M80 55l5.9 18.1h19l-15.4 11.2 5.9 18.1L80 91.2l-15.4 11.2 5.9-18.1-15.4-11.2h19z\"/>")
            .Append("<text x=\"80\" y=\"127\" font-size=\"12\">").Append(purpose).Append("</text></g></svg>\n")
            .ToString();
    }

    private static int Length(string organ) => Math.Min(205, organ.Length * 17);
}
