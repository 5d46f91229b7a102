using System.Collections.Concurrent;
using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>A part of the index that never changes: wordings as documents, and who offers them.</summary>
internal sealed class Segment
{
    private readonly ConcurrentBag<Scratch> _spare = [];

    public Segment(IReadOnlyCollection<ItemHead> heads)
    {
        Offers = new Offers(heads);
        var builder = new PostingsBuilder();
        foreach (var wording in Offers.Wordings)
        {
            builder.Add(wording);
        }

        Postings = builder.Build();
        Vocabulary = new Vocabulary(Postings.Terms);
        Calls = new Calls(Offers);
    }

    public Offers Offers { get; }

    public Postings Postings { get; }

    public Vocabulary Vocabulary { get; }

    public Calls Calls { get; }

    /// <summary>How many documents it has.</summary>
    public int Count => Offers.Wordings.Length;

    public Scratch Rent() => _spare.TryTake(out var scratch) ? scratch : new Scratch(Count, Offers.Groups);

    public void Return(Scratch scratch)
    {
        scratch.Clear();
        _spare.Add(scratch);
    }
}
