namespace Tongban.Web.Kit;

/// <summary>From a field's name to the id of its control; the error summary links to it.</summary>
public static class FieldId
{
    public static string Of(string name) =>
        string.Create(name.Length + 2, name, static (span, text) =>
        {
            span[0] = 'f';
            span[1] = '-';
            for (var i = 0; i < text.Length; i++)
                span[i + 2] = char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or '_' ? text[i] : '-';
        });
}
