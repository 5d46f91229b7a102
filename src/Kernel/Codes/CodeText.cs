namespace Tongban.Kernel.Codes;

/// <summary>Brings what people type into the form that the standards print: no surrounding blanks, ASCII capitals.</summary>
internal static class CodeText
{
    /// <summary>Returns the same instance when nothing has to change, so that parsing a clean code allocates nothing.</summary>
    public static string Canonical(string? text)
    {
        if (text is null) return "";
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length == text.Length && !HasLower(trimmed)) return text;
        return string.Create(trimmed.Length, trimmed, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = char.IsAsciiLetterLower(source[i]) ? (char)(source[i] - 32) : source[i];
        });
    }

    /// <summary>Index of the first character that isn't 0–9, or -1.</summary>
    public static int FirstNonDigit(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!char.IsAsciiDigit(text[i])) return i;
        return -1;
    }

    /// <summary>Index of the first character that isn't 0–9 or A–Z, or -1.</summary>
    public static int FirstNonAlphanumeric(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!char.IsAsciiDigit(text[i]) && !char.IsAsciiLetterUpper(text[i])) return i;
        return -1;
    }

    /// <summary>0–9 as 0..9, A–Z as 10..35; the caller has checked the character.</summary>
    public static int Value36(char c) => c <= '9' ? c - '0' : c - 'A' + 10;

    /// <summary>The number that decimal digits spell; the caller has checked them and that they fit.</summary>
    public static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = number * 10 + (digit - '0');
        return number;
    }

    /// <summary>Reads yyyyMMdd without throwing on days that the calendar doesn't have.</summary>
    public static bool TryDate(ReadOnlySpan<char> yyyymmdd, out DateOnly date)
    {
        var (year, month, day) = (Number(yyyymmdd[..4]), Number(yyyymmdd[4..6]), Number(yyyymmdd[6..8]));
        date = default;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>«第 3 位是“I”»: where, in the way people count, and what stands there.</summary>
    public static string Where(int index, ReadOnlySpan<char> text) => $"第 {index + 1} 位是“{text[index]}”";

    public static string Masked(string value, int head, int tail) =>
        string.Concat(value.AsSpan(0, head), new string('*', value.Length - head - tail), value.AsSpan(value.Length - tail));

    private static bool HasLower(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsAsciiLetterLower(c)) return true;
        return false;
    }
}
