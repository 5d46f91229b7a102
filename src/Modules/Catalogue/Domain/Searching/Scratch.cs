namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Working memory of one search in one segment; lent again afterwards, for it is as long as the catalogue.</summary>
internal sealed class Scratch(int documents, int groups)
{
    private readonly float[] _scores = new float[documents];
    private readonly ulong[] _covers = new ulong[documents];
    private readonly List<int> _touched = [];
    private readonly List<int> _placed = [];
    private readonly int[] _heads = new int[documents];
    private readonly int[] _best = new int[groups];
    private readonly List<int> _groups = [];

    /// <summary>Documents that hold anything of what is wanted.</summary>
    public List<int> Touched => _touched;

    /// <summary>Groups with a document that was taken.</summary>
    public List<int> Groups => _groups;

    public List<(int Document, float Weight, bool Strong)> Together { get; } = [];

    public float Score(int document) => _scores[document];

    public ulong Covers(int document) => _covers[document];

    public void Add(int document, float score, ulong covers)
    {
        if (_scores[document] == 0)
        {
            _touched.Add(document);
        }

        _scores[document] += score;
        _covers[document] |= covers;
    }

    /// <summary>The head that counts for a document at the chosen place; -1 when it isn't offered there.</summary>
    public int Head(int document) => _heads[document] - 1;

    public List<int> Placed => _placed;

    public void Place(int document, int head)
    {
        if (_heads[document] == 0)
        {
            _heads[document] = head + 1;
            _placed.Add(document);
        }
    }

    /// <summary>The document that stands for a group; -1 while none was taken.</summary>
    public int Best(int group) => _best[group] - 1;

    public void Take(int group, int document)
    {
        if (_best[group] == 0)
        {
            _groups.Add(group);
        }

        _best[group] = document + 1;
    }

    public void Clear()
    {
        foreach (var document in _touched)
        {
            _scores[document] = 0;
            _covers[document] = 0;
        }

        foreach (var document in _placed) _heads[document] = 0;
        foreach (var group in _groups) _best[group] = 0;
        _touched.Clear();
        _placed.Clear();
        _groups.Clear();
    }
}
