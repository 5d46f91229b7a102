namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Latin letters in a question: pinyin (shipinjingying), or its initials (spjyxk).</summary>
internal sealed class Letters(Lexis lexis)
{
    private const float NearWeight = 0.6f;
    private const int MostByInitials = 64;

    // spjyxkz: people say 许可证 where names write 许可; of three letters too little would be left.
    private const char Certificate = 'z';
    private const int LongestShort = 4;

    public void Add(Plan plan)
    {
        var core = plan.Core;
        for (var at = 0; at < core.Length; at++)
        {
            var end = at;
            while (end < core.Length && char.IsAsciiLetterLower(core[end])) end++;
            if (end - at >= 2)
            {
                Add(plan, at, end);
            }

            at = Math.Max(at, end);
        }
    }

    private void Add(Plan plan, int start, int end)
    {
        var letters = plan.Core.AsSpan(start, end - start);
        if (lexis.Count(Term.Word(letters)) > 0)
        {
            return;
        }

        if (Pinyin.Cut(letters) is { } syllables && (syllables.Count > 1 ? Spoken(plan, start, syllables) : letters.Length > 2 && Syllable(plan, start, syllables[0])))
        {
            return;
        }

        Initials(plan, start, end);
    }

    /// <returns>False when no pair of characters sounds so.</returns>
    private bool Spoken(Plan plan, int start, IReadOnlyList<(ushort Syllable, int Start, int Length)> syllables)
    {
        var any = false;
        for (var i = 0; i + 1 < syllables.Count; i++)
        {
            var (first, second) = (syllables[i], syllables[i + 1]);
            var covers = Plan.Bits(start + first.Start, first.Length + second.Length);
            foreach (var pair in lexis.Like(first.Syllable, second.Syllable))
            {
                var (a, b) = Term.Parts(pair);
                var exact = Pinyin.Of(a).Contains(first.Syllable) && Pinyin.Of(b).Contains(second.Syllable);
                plan.Wants.Add(new Want(pair, lexis.Rarity(pair) * (exact ? 1 : NearWeight), covers, exact ? 0.9f : NearWeight));
                plan.Marks.Add(pair);
                any = true;
            }
        }

        return any;
    }

    // One syllable alone is a character that sounds so, at the beginning of a word that is known.
    private bool Syllable(Plan plan, int start, (ushort Syllable, int Start, int Length) syllable)
    {
        var any = false;
        foreach (var c in Pinyin.With(syllable.Syllable))
        {
            var term = Term.Single(c);
            if (lexis.Count(term) > 0)
            {
                plan.Wants.Add(new Want(term, lexis.Rarity(term), Plan.Bits(start + syllable.Start, syllable.Length), 0.8f));
                plan.Marks.Add(term);
                any = true;
            }
        }

        return any;
    }

    private void Initials(Plan plan, int start, int end)
    {
        var (core, covers) = (plan.Core, Plan.Bits(start, end - start));
        if (end - start == 2)
        {
            foreach (var pair in lexis.Initials(core[start], core[start + 1]).OrderByDescending(lexis.Count).Take(MostByInitials))
            {
                plan.Wants.Add(new Want(pair, lexis.Rarity(pair), covers, 0.7f));
                plan.Marks.Add(pair);
            }

            return;
        }

        InARow(plan, core[start..end], covers);
        if (end - start > LongestShort && core[end - 1] == Certificate)
        {
            InARow(plan, core[start..(end - 1)], covers);
        }
    }

    private void InARow(Plan plan, string letters, ulong covers)
    {
        var terms = Enumerable.Range(0, letters.Length - 2).Select(at => Term.Initials(letters[at], letters[at + 1], letters[at + 2])).Distinct().ToArray();
        if (Array.TrueForAll(terms, term => lexis.Count(term) > 0))
        {
            plan.Phrases.Add(new Phrase(letters, terms, terms.Sum(lexis.Rarity), covers, 0.9f));
        }
    }
}
