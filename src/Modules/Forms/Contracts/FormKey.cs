using System.Globalization;

namespace Tongban.Forms.Contracts;

/// <summary>Keys of answers: <c>role.element</c>, and <c>role[row].element</c> where a role is repeated.</summary>
public static class FormKey
{
    public static string Of(string role, int? row, string element) =>
        row is { } index ? string.Create(CultureInfo.InvariantCulture, $"{role}[{index}].{element}") : $"{role}.{element}";

    // Far above any row that a role may have: what is written higher is no key at all.
    private const int Highest = 20 * FormRepeat.Highest;

    /// <returns>Null when the key names no row. Written otherwise than by <see cref="Of"/> (<c>[01]</c>, <c>[+1]</c>) it names none.</returns>
    public static (string Role, int Index, string Element)? Split(string key)
    {
        var open = key.IndexOf('[', StringComparison.Ordinal);
        var close = open < 1 ? -1 : key.IndexOf("].", open, StringComparison.Ordinal);
        if (close < 0 || !int.TryParse(key.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || key[open + 1] == '0' && close > open + 2 || index >= Highest)
        {
            return null;
        }

        return (key[..open], index, key[(close + 2)..]);
    }
}
