using System.Collections.Frozen;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Everyday words, ready to be found in what somebody typed.</summary>
internal sealed class Sayings
{
    /// <summary>Before a word: related, but behind whatever else is found.</summary>
    public const char Weak = '~';

    private const int LeastInitials = 3;
    private const int MostApart = 4;

    private readonly FrozenDictionary<char, Saying[]> _byStart;
    private readonly FrozenDictionary<string, Saying[]> _bySound;
    private readonly FrozenDictionary<string, Saying[]> _byInitials;

    public Sayings(EverydayWords words)
    {
        var all = words.Groups
            .SelectMany(group => group.Say.Select(say => new Saying([.. say.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(Folding.Plain)], [.. group.Means.Select(Folding.Plain)])))
            .Where(saying => saying.Parts is [{ Length: > 0 }, ..]).ToList();
        _byStart = all.GroupBy(saying => saying.Parts[0][0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        var spoken = all.Where(saying => saying.Parts is [{ Length: >= 2 and <= Sound.Longest } say] && say.All(Folding.IsHan)).ToList();
        _bySound = spoken.GroupBy(saying => Sound.Key(saying.Parts[0]), StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _byInitials = spoken.Where(saying => saying.Parts[0].Length >= LeastInitials)
            .GroupBy(saying => string.Concat(saying.Parts[0].Select(Pinyin.Initial)), StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Sayings in the text, with the characters that they take up, a bit each.</summary>
    public IReadOnlyList<(Saying Saying, ulong Covers)> In(string plain)
    {
        var found = new List<(Saying, ulong)>();
        for (var at = 0; at < plain.Length; at++)
        {
            foreach (var saying in _byStart.GetValueOrDefault(plain[at]) ?? [])
            {
                if (string.CompareOrdinal(plain, at, saying.Parts[0], 0, saying.Parts[0].Length) == 0
                    && IsWhole(plain, at, saying.Parts[0]) && Rest(plain, saying.Parts) is { } rest)
                {
                    found.Add((saying, rest | Plan.Bits(at, saying.Parts[0].Length)));
                }
            }
        }

        return found;
    }

    /// <summary>Sayings whose two halves stand apart in the text: 老人补贴 in «老人每月有补贴».</summary>
    public IEnumerable<(Saying Saying, ulong Covers)> Apart(string plain)
    {
        for (var at = 0; at < plain.Length; at++)
        {
            foreach (var saying in _byStart.GetValueOrDefault(plain[at]) ?? [])
            {
                if (saying.Parts is [{ Length: >= 3 } say] && Halves(plain, at, say) is not 0 and var covers)
                {
                    yield return (saying, covers);
                }
            }
        }
    }

    // One character is only near enough in order and close by; two find each other anywhere.
    private static ulong Halves(string plain, int at, string say)
    {
        var common = 1;
        while (common < say.Length && at + common < plain.Length && plain[at + common] == say[common]) common++;
        for (var first = Math.Min(common, say.Length - 1); first > 0 && common < say.Length; first--)
        {
            var rest = say.AsSpan(first);
            if (say.Length > 3 && (first < 2 || rest.Length < 2)) continue;
            var (from, to) = say.Length > 3 ? (0, plain.Length) : (at + first + 1, Math.Min(plain.Length, at + first + MostApart + rest.Length));
            var found = from < to ? plain.AsSpan(from..to).IndexOf(rest) : -1;
            if (found >= 0 && (from + found >= at + first || from + found + rest.Length <= at))
            {
                return Plan.Bits(at, first) | Plan.Bits(from + found, rest.Length);
            }
        }

        return 0;
    }

    /// <summary>Sayings that sound like a part of the text: written in pinyin, or with near-sounding characters.</summary>
    /// <param name="core">What is left of the question.</param>
    /// <param name="slips">Whether characters count too, not only letters.</param>
    public IEnumerable<(Saying Saying, ulong Covers)> Sounding(string core, bool slips)
    {
        foreach (var (key, covers, written) in Sound.Parts(core, slips))
        {
            foreach (var saying in _bySound.GetValueOrDefault(key) ?? [])
            {
                if (saying.Parts[0] != written)
                {
                    yield return (saying, covers);
                }
            }
        }
    }

    /// <summary>Sayings with these initials: sbk is 社保卡.</summary>
    public IReadOnlyList<Saying> Initialled(string letters) => _byInitials.GetValueOrDefault(letters) ?? [];

    // «id» isn't meant in «idea»: letters only count as a whole word.
    private static bool IsWhole(string plain, int at, string part) =>
        !Folding.IsWord(part[0]) || ((at == 0 || !char.IsAsciiLetter(plain[at - 1])) && (at + part.Length >= plain.Length || !char.IsAsciiLetter(plain[at + part.Length])));

    private static ulong? Rest(string plain, string[] parts)
    {
        var covers = 0UL;
        foreach (var part in parts.AsSpan(1))
        {
            var at = plain.IndexOf(part, StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }

            covers |= Plan.Bits(at, part.Length);
        }

        return covers;
    }
}

/// <param name="Parts">All of them must be there.</param>
internal sealed record Saying(string[] Parts, string[] Means);
