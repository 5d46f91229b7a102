using System.Numerics;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Hears the everyday words in what somebody typed, and leaves out what says nothing.</summary>
internal sealed class Listening
{
    /// <summary>Of so few characters two are nearly all.</summary>
    public const int ShortText = 3;

    private readonly Lexis _lexis;
    private readonly Sayings _sayings;
    private readonly string _plain;

    public Listening(Lexis lexis, Sayings sayings, string plain)
    {
        (_lexis, _sayings, _plain) = (lexis, sayings, plain);
        Said = Literally();
        Covered = Said.Aggregate(0UL, (bits, pair) => bits | pair.Covers);
        Core = Loud();
        Heard = [.. sayings.Sounding(Core, slips: true).Where(pair => IsHeard(pair.Saying.Parts[0], pair.Covers))];
        Apart = [.. sayings.Apart(Core).Where(pair => !Said.Exists(other => other.Saying == pair.Saying || (pair.Covers & ~other.Covers) == 0))];
    }

    /// <summary>Everyday words as they stand there, with the characters they take up, a bit each.</summary>
    public List<(Saying Saying, ulong Covers)> Said { get; }

    /// <summary>Characters that the everyday words take up.</summary>
    public ulong Covered { get; }

    /// <summary>What was typed with blanks for quiet words, unless an everyday word needs them or nothing else would be left.</summary>
    public string Core { get; }

    /// <summary>Everyday words that only sound like what stands there.</summary>
    public List<(Saying Saying, ulong Covers)> Heard { get; }

    /// <summary>Everyday words whose halves stand apart.</summary>
    public List<(Saying Saying, ulong Covers)> Apart { get; }

    // «买了房» is 买房: what is said with quiet words in between counts as well.
    private List<(Saying Saying, ulong Covers)> Literally()
    {
        var said = _sayings.In(_plain).ToList();
        var quiet = Quiet((_, _) => true);
        var loud = Enumerable.Range(0, _plain.Length).Where(at => (quiet & Plan.Bits(at, 1)) == 0).ToArray();
        if (loud.Length == _plain.Length || loud.Length < 2)
        {
            return said;
        }

        foreach (var (saying, covers) in _sayings.In(string.Concat(loud.Select(at => _plain[at]))).Where(pair => !said.Exists(other => other.Saying == pair.Saying)).ToList())
        {
            said.Add((saying, loud.Where((_, at) => (covers & Plan.Bits(at, 1)) != 0).Aggregate(0UL, (bits, at) => bits | Plan.Bits(at, 1))));
        }

        return said;
    }

    private string Loud()
    {
        var quiet = Quiet((at, length) => (Covered & Plan.Bits(at, length)) == 0 && !IsPartOfWord(at, length));
        var core = string.Concat(_plain.Select((c, at) => (quiet & Plan.Bits(at, 1)) != 0 ? ' ' : c));
        return string.IsNullOrWhiteSpace(core) ? _plain : core;
    }

    private ulong Quiet(Func<int, int, bool> counts)
    {
        var quiet = 0UL;
        for (var at = 0; at < _plain.Length; at++)
        {
            var length = Speech.QuietAt(_plain, at);
            if (length > 0 && counts(at, length))
            {
                quiet |= Plan.Bits(at, length);
                at += length - 1;
            }
        }

        return quiet;
    }

    // 办 alone says nothing, but 办学 does; 条件 says nothing, but 防疫条件合格 does.
    private bool IsPartOfWord(int at, int length)
    {
        var left = IsLoud(at - 1, length);
        var right = IsLoud(at + length, length);
        var (joinsLeft, joinsRight) = (left && _lexis.IsPair(_plain, at - 1), right && _lexis.IsPair(_plain, at + length - 1));
        return length == 1 ? joinsLeft || joinsRight : (joinsLeft || !left) && (joinsRight || !right) && (left || right);
    }

    private bool IsLoud(int at, int length) => at >= 0 && at < _plain.Length && Folding.IsHan(_plain[at]) && (length > 1 || Speech.QuietAt(_plain, at) == 0);

    // 消房验收 sounds like 消防验收: three syllables in a row are no chance. Two are one, unless they are nearly all that was typed and nobody writes that pair.
    private bool IsHeard(string say, ulong covers) => (covers & ~Covered) != 0
        && (say.Length > 2 || (Core.Count(c => c != ' ') <= ShortText && (covers & Covered) == 0 && !_lexis.IsPair(Core, BitOperations.TrailingZeroCount(covers))));
}
