using System.Globalization;

namespace Tongban.Web.Kit;

/// <summary>The texts in one reader's language.</summary>
public sealed class ReaderText(TextCatalogue catalogue, string language) : IText
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    public string Language => language;

    public string this[string chinese] => language == English ? catalogue.English(chinese) : chinese;

    public string this[string chinese, params object[] values] =>
        string.Format(CultureInfo.InvariantCulture, Numbered(this[chinese], values), values);

    /// <summary>English has a form for one and a form for several, written <c>{0} visit|{0} visits</c>; the first value chooses.</summary>
    private string Numbered(string text, object[] values) => language == English && text.Split('|') is [var one, var several]
        ? values is [1 or 1L or "1", ..] ? one : several
        : text;
}
