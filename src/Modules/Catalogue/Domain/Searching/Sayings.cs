using System.Collections.Frozen;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Everyday words, ready to be found in what somebody typed.</summary>
internal sealed class Sayings
{
    /// <summary>Before a word: related, but behind whatever else is found.</summary>
    public const char Weak = '~';

    private const int LeastInitials = 3;

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
