using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>One question put to one segment: scores, then what the place and the filters leave.</summary>
internal sealed class Sweep(Segment segment, SearchRequest request, IReadOnlySet<int> gone) : IDisposable
{
    private readonly Scratch _scratch = segment.Rent();

    public Segment Segment => segment;

    /// <summary>The largest share of the question that any document answers.</summary>
    public float BestCover { get; private set; }

    public float BestScore { get; private set; }

    public void Dispose() => segment.Return(_scratch);

    /// <summary>Goes through the postings. Nothing is thrown away yet.</summary>
    public void Run(Plan plan)
    {
        foreach (var want in plan.Wants)
        {
            var reader = segment.Postings.Read(want.Term);
            while (reader.Next())
            {
                _scratch.Add(reader.Document, want.Weight * reader.Weight, reader.Strong ? want.Covers : 0);
            }
        }

        foreach (var phrase in plan.Phrases)
        {
            Together.Add(phrase, segment.Postings, _scratch);
        }

        Place();
        foreach (var document in _scratch.Touched)
        {
            if (Head(document) >= 0)
            {
                BestCover = Math.Max(BestCover, plan.Share(_scratch.Covers(document)));
                BestScore = Math.Max(BestScore, _scratch.Score(document));
            }
        }
    }

    /// <summary>Notes what the chosen place and the levels above it offer.</summary>
    public void Place()
    {
        foreach (var place in request.Place is { } chosen ? Places.Upwards(chosen) : [])
        {
            var (start, end) = (segment.Offers.At(place).Start.Value, segment.Offers.At(place).End.Value);
            for (var head = start; head < end; head++)
            {
                if (gone.Count == 0 || !gone.Contains(head))
                {
                    _scratch.Place(segment.Offers.Documents[head], head);
                }
            }
        }
    }

    /// <summary>Whether any of the documents is offered here.</summary>
    public bool HasAny(ReadOnlySpan<int> documents)
    {
        foreach (var document in documents)
        {
            if (Head(document) >= 0) return true;
        }

        return false;
    }

    /// <summary>All documents of the place, for a list that nothing was asked of.</summary>
    public void RunAll()
    {
        Place();
        for (var document = 0; document < segment.Count; document++)
        {
            _scratch.Add(document, 1, 0);
        }
    }

    /// <summary>Keeps, of each group, the document of the nearest level, then the best.</summary>
    public void Keep(Plan plan, float leastCover, float leastScore)
    {
        var offers = segment.Offers;
        foreach (var document in _scratch.Touched)
        {
            var head = Head(document);
            if (head < 0 || _scratch.Score(document) < leastScore || !Filter.Passes(request, segment.Offers, document, head) || (leastCover > 0 && plan.Share(_scratch.Covers(document)) < leastCover))
            {
                continue;
            }

            var group = offers.GroupOf[document];
            if (_scratch.Best(group) is var rival && (rival < 0 || IsNearer(document, head, rival)))
            {
                _scratch.Take(group, document);
            }
        }
    }

    /// <summary>What was kept; a group that <paramref name="known"/> has already is passed over.</summary>
    public IEnumerable<Candidate> Kept(Plan plan, Func<long, bool> known)
    {
        foreach (var group in _scratch.Groups)
        {
            if (!known(segment.Offers.GroupKey(group)))
            {
                var document = _scratch.Best(group);
                yield return new Candidate(segment, document, Head(document), _scratch.Score(document), plan.Share(_scratch.Covers(document)));
            }
        }
    }

    public bool HasKept(long key) => segment.Offers.GroupWith(key) is >= 0 and var group && _scratch.Best(group) >= 0;

    private int Head(int document) => request.Place is not null ? _scratch.Head(document) : segment.Offers.First[document] is var first && gone.Contains(first) ? Successor(document) : first;

    // Heads that were replaced are few; only their documents need to be looked through.
    private int Successor(int document)
    {
        var documents = segment.Offers.Documents;
        for (var head = 0; head < documents.Length; head++)
        {
            if (documents[head] == document && !gone.Contains(head))
            {
                return head;
            }
        }

        return -1;
    }

    private bool IsNearer(int document, int head, int rival)
    {
        if (request.Place is not null)
        {
            var nearness = Places.Level(segment.Offers.Heads[head].Place) - Places.Level(segment.Offers.Heads[Head(rival)].Place);
            if (nearness != 0)
            {
                return nearness > 0;
            }
        }

        return _scratch.Score(document) > _scratch.Score(rival);
    }
}
