namespace Tongban.Web.Kit;

/// <summary>The portal's words. The key is the Chinese text itself, so that a page reads as what people see.</summary>
public interface IText
{
    /// <summary>The text in the reader's language; Chinese when nobody has translated it yet.</summary>
    string this[string chinese] { get; }

    /// <summary>The same with <c>{0}</c>, <c>{1}</c>… filled in after translation.</summary>
    string this[string chinese, params object[] values] { get; }

    /// <summary>zh-CN or en: the value of the page's <c>lang</c>.</summary>
    string Language { get; }
}
