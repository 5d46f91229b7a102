namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Twelve digits of a place 行政区划代码: province 2, city 2, county 2, township 3, village 3; what the code itself says.</summary>
internal static class Places
{
    private static readonly int[] Ends = [2, 4, 6, 9, 12];

    /// <summary>1 province to 5 village; 0 when nothing is said.</summary>
    public static int Level(string code)
    {
        for (var level = Ends.Length; level > 0; level--)
        {
            var start = level == 1 ? 0 : Ends[level - 2];
            if (code.Length >= Ends[level - 1] && code.AsSpan(start, Ends[level - 1] - start).ContainsAnyExcept('0'))
            {
                return level;
            }
        }

        return 0;
    }

    /// <summary>The place itself, then each level above it.</summary>
    public static IEnumerable<string> Upwards(string code)
    {
        for (var level = Level(code); level > 0; level--)
        {
            yield return code[..Ends[level - 1]].PadRight(12, '0');
        }
    }
}
