namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Which parts of a name to highlight.</summary>
internal static class Marking
{
    public static IReadOnlyList<(int Start, int Length)> Of(string name, Plan plan)
    {
        var folded = string.Create(name.Length, name, static (into, from) =>
        {
            for (var i = 0; i < into.Length; i++) into[i] = Folding.Of(from[i]);
        });
        var lit = new bool[name.Length];
        for (var i = 0; i < folded.Length; i++)
        {
            if (plan.Marks.Contains(Term.Single(folded[i]))) lit[i] = true;
            if (i + 1 < folded.Length && plan.Marks.Contains(Term.Pair(folded[i], folded[i + 1]))) lit[i] = lit[i + 1] = true;
        }

        Initials(folded, plan.Tight, lit);
        return Spans(lit);
    }

    private static void Initials(string name, string typed, bool[] lit)
    {
        if (typed.Length < 2 || !typed.All(char.IsAsciiLetterOrDigit))
        {
            return;
        }

        var initials = string.Create(name.Length, name, static (into, from) =>
        {
            for (var i = 0; i < into.Length; i++) into[i] = Pinyin.Initial(from[i]);
        });
        var at = initials.IndexOf(typed, StringComparison.Ordinal);
        if (at >= 0)
        {
            lit.AsSpan(at, typed.Length).Fill(true);
        }
    }

    private static List<(int Start, int Length)> Spans(bool[] lit)
    {
        var spans = new List<(int, int)>();
        for (var at = 0; at < lit.Length; at++)
        {
            var start = at;
            while (at < lit.Length && lit[at]) at++;
            if (at > start)
            {
                spans.Add((start, at - start));
            }
        }

        return spans;
    }
}
