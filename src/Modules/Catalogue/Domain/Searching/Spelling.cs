using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>«您是不是要找»: what somebody typed, with the slips mended after the words of what was found.</summary>
internal static class Spelling
{
    private const float Near = 0.3f;
    private const float Swap = 0.4f;
    private const float Other = 1f;
    private const float Doubt = 0.02f;
    private const int Full = 4;

    /// <returns>Null when nothing that was found is close enough.</returns>
    public static string? Mend(Plan plan, IEnumerable<ItemWording> found)
    {
        var typed = plan.Core.Trim();
        if (typed.Length is < 2 or > 20 || typed.Any(c => !Folding.IsHan(c)))
        {
            return null;
        }

        var (least, best) = (Allowed(typed.Length) + 0.001f, (string?)null);
        foreach (var call in found.SelectMany(Calls).Concat(plan.Meant).Select(Folding.Plain))
        {
            // Who has written a name in full has made no slip.
            if (call.Length >= Full && typed.Contains(call, StringComparison.Ordinal))
            {
                return null;
            }

            var (cost, part) = Align(typed, call);
            if (cost > 0 && cost < least)
            {
                (least, best) = (cost, part);
            }
        }

        return best is null || best == typed ? null : plan.Plain.Replace(typed, best, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Calls(ItemWording wording) => [wording.Name, .. wording.Aliases, .. wording.Words, wording.Result];

    private static float Allowed(int length) => length switch
    {
        2 => Near + Doubt,
        3 => Swap + Near + Doubt,
        <= 6 => Other + Near + Doubt,
        _ => (2 * Other) + Near + Doubt,
    };

    /// <summary>The part of the call that is nearest to what was typed, and how far it is.</summary>
    public static (float Cost, string Part) Align(string typed, string call)
    {
        var costs = new float[typed.Length + 1, call.Length + 1];
        var starts = new int[typed.Length + 1, call.Length + 1];
        for (var j = 0; j <= call.Length; j++) starts[0, j] = j;
        for (var i = 1; i <= typed.Length; i++)
        {
            costs[i, 0] = (i * Other) + Doubt;
            for (var j = 1; j <= call.Length; j++)
            {
                // The first character is seldom the wrong one: a missing second one is likelier.
                var first = i == 1 && typed[0] != call[j - 1] ? Doubt : 0;
                (costs[i, j], starts[i, j]) = (costs[i - 1, j - 1] + Distance(typed[i - 1], call[j - 1]) + first, starts[i - 1, j - 1]);
                Lower(i - 1, j, Other + first, i, j);
                Lower(i, j - 1, Other, i, j);
                if (i > 1 && j > 1 && typed[i - 1] == call[j - 2] && typed[i - 2] == call[j - 1] && typed[i - 1] != typed[i - 2])
                {
                    Lower(i - 2, j - 2, Swap, i, j);
                }
            }
        }

        var end = Enumerable.Range(0, call.Length + 1).MinBy(j => costs[typed.Length, j]);
        return (costs[typed.Length, end], call[starts[typed.Length, end]..end]);

        void Lower(int fromI, int fromJ, float more, int i, int j)
        {
            if (costs[fromI, fromJ] + more < costs[i, j])
            {
                (costs[i, j], starts[i, j]) = (costs[fromI, fromJ] + more, starts[fromI, fromJ]);
            }
        }
    }

    private static float Distance(char left, char right) => left == right ? 0 : Pinyin.SoundAlike(left, right) ? Near : Other;
}
