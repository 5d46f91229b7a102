using System.Globalization;

namespace Tongban.Platform.Files.Pdf;

/// <summary>Goes from name to name (<c>/Type</c>) through the bytes of a PDF, with <c>#xx</c> spelt out (ISO 32000-1, 7.3.5).</summary>
internal ref struct PdfNames(ReadOnlySpan<byte> text)
{
    /// <summary>No name that matters is longer, even when every letter is spelt as <c>#xx</c>.</summary>
    private const int Longest = 60;

    private readonly ReadOnlySpan<byte> _text = text;
    private int _next;

    /// <summary>Where the name's stroke stands.</summary>
    public int Start { get; private set; }

    /// <summary>The name without its stroke; empty when it is too long to matter.</summary>
    public string Current { get; private set; } = "";

    /// <summary>True when only white space lies between the name before and this one.</summary>
    public bool Follows { get; private set; }

    public bool MoveNext()
    {
        var found = _text[_next..].IndexOf((byte)'/');
        if (found < 0)
            return false;
        Follows = _next > 0 && _text.Slice(_next, found).IndexOfAnyExcept(" \t\r\n\f\0"u8) < 0;
        Start = _next + found;
        var rest = _text.Slice(Start + 1, Math.Min(Longest, _text.Length - Start - 1));
        var length = rest.IndexOfAny(" \t\r\n\f\0/<>[](){}%"u8);
        Current = length < 0 && rest.Length == Longest ? "" : Spelt(length < 0 ? rest : rest[..length]);
        _next = Start + 1 + (length < 0 ? rest.Length : length);
        return true;
    }

    private static string Spelt(ReadOnlySpan<byte> name)
    {
        Span<char> letters = stackalloc char[name.Length];
        var count = 0;
        for (var at = 0; at < name.Length; at++, count++)
        {
            var coded = name[at] == '#' && at + 2 < name.Length;
            if (coded && byte.TryParse(name.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                letters[count] = (char)code;
                at += 2;
            }
            else
            {
                letters[count] = (char)name[at];
            }
        }

        return new string(letters[..count]);
    }
}
