namespace Tongban.Kernel.Rules;

/// <summary>JavaScript's <c>substr</c>, to which the rule language adds a negative length: so many characters less at the end.</summary>
internal static class Substring
{
    public static string Of(string text, object? start, object? length)
    {
        var rest = Cut(text, start, Undefined.Value);
        if (Coercion.Less(length, 0.0) != true) return Cut(text, start, length);

        // The reference adds the two lengths with "+", which for a textual length puts digits behind digits.
        object? shorter = length is double less ? rest.Length + less : rest.Length + Coercion.ToText(length);
        return Cut(rest, 0.0, shorter);
    }

    private static string Cut(string text, object? start, object? length)
    {
        var from = Whole(start);
        var begin = from < 0 ? Math.Max(text.Length + from, 0) : Math.Min(from, text.Length);
        var most = text.Length - begin;
        var count = length is Undefined ? most : Math.Clamp(Whole(length), 0, most);
        return text.Substring((int)begin, (int)count);
    }

    private static double Whole(object? value)
    {
        var number = Coercion.ToNumber(value);
        return double.IsNaN(number) ? 0 : Math.Truncate(number);
    }
}
