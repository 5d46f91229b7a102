namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Documents that hold all terms of a phrase.</summary>
internal static class Together
{
    /// <summary>The rarest term first, so that little is left to look up.</summary>
    public static void Add(Phrase phrase, Postings postings, Scratch scratch)
    {
        var found = scratch.Together;
        found.Clear();
        var terms = phrase.Terms.OrderBy(postings.Count).ToArray();
        var first = postings.Read(terms[0]);
        while (first.Next())
        {
            found.Add((first.Document, first.Weight, first.Strong));
        }

        foreach (var term in terms.AsSpan(1))
        {
            var reader = postings.Read(term);
            var kept = 0;
            for (var i = 0; i < found.Count; i++)
            {
                var (document, weight, strong) = found[i];
                if (!reader.SkipTo(document)) break;
                if (reader.Document == document)
                {
                    found[kept++] = (document, weight + reader.Weight, strong && reader.Strong);
                }
            }

            found.RemoveRange(kept, found.Count - kept);
        }

        foreach (var (document, weight, strong) in found)
        {
            scratch.Add(document, phrase.Weight * weight / terms.Length, strong ? phrase.Covers : 0);
        }
    }
}
