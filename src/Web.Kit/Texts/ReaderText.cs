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
        string.Format(CultureInfo.InvariantCulture, this[chinese], values);
}
