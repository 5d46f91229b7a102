using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Puts postings together, one wording after the other.</summary>
internal sealed class PostingsBuilder
{
    private const float Saturation = 1.2f;
    private const float LengthWeight = 0.4f;

    // A name of twelve characters, four nicknames, a result and a sentence. Fixed, so that wordings can be added one by one.
    private const float UsualLength = 75f;

    private readonly Dictionary<ulong, int> _terms = [];
    private readonly List<Growing> _lists = [];
    private readonly Dictionary<ulong, (float Weight, bool Strong)> _here = [];
    private readonly List<Term> _cut = [];
    private int _documents;

    public void Add(ItemWording wording)
    {
        _here.Clear();
        Call(wording.Name, 3);
        foreach (var joint in Brackets.Joints(Folding.Plain(wording.Name))) Count(joint, 3, strong: true);
        foreach (var alias in wording.Aliases) Call(alias, 2.5f);
        foreach (var word in wording.Words) Call(word, 2);
        Text(Folding.Plain(wording.Result), 1, strong: true);
        Text(Folding.Plain(wording.Summary), 0.4f, strong: false);
        Write();
    }

    public Postings Build()
    {
        var starts = new int[_lists.Count + 1];
        for (var i = 0; i < _lists.Count; i++)
        {
            starts[i + 1] = checked(starts[i] + _lists[i].Length);
        }

        var blob = new byte[starts[^1]];
        var counts = new int[_lists.Count];
        for (var i = 0; i < _lists.Count; i++)
        {
            _lists[i].Bytes.CopyTo(blob.AsSpan(starts[i]));
            counts[i] = _lists[i].Count;
        }

        _terms.TrimExcess();
        return new Postings(_terms, starts, counts, blob);
    }

    private void Call(string call, float weight)
    {
        var plain = Folding.Plain(call);
        Text(plain, weight, strong: true);
        Initials(plain);
        if (Brackets.Without(plain) is var without && without.Length < plain.Length)
        {
            Initials(without);
        }
    }

    private void Initials(string plain)
    {
        for (var i = 0; i + 2 < plain.Length; i++)
        {
            if (Pinyin.Initial(plain[i]) is not '\0' and var a && Pinyin.Initial(plain[i + 1]) is not '\0' and var b && Pinyin.Initial(plain[i + 2]) is not '\0' and var c)
            {
                Count(Term.Initials(a, b, c), 1, strong: true);
            }
        }
    }

    private void Text(string plain, float weight, bool strong)
    {
        _cut.Clear();
        Term.Cut(plain, singles: strong, _cut);
        foreach (var term in _cut)
        {
            Count(term.Key, term.Length == 1 ? weight * 0.3f : weight, strong);
        }
    }

    private void Count(ulong term, float weight, bool strong)
    {
        var known = _here.GetValueOrDefault(term);
        _here[term] = (known.Weight + weight, known.Strong || strong);
    }

    private void Write()
    {
        var length = 0f;
        foreach (var (key, (weight, _)) in _here)
        {
            length += Term.IsPair(key) ? weight : 0;
        }

        var norm = Saturation * (1 - LengthWeight + (LengthWeight * length / UsualLength));
        foreach (var (key, (weight, strong)) in _here)
        {
            if (!_terms.TryGetValue(key, out var at))
            {
                at = _lists.Count;
                _terms.Add(key, at);
                _lists.Add(new Growing());
            }

            var share = weight * (Saturation + 1) / (weight + norm);
            _lists[at].Add(_documents, (byte)((Math.Clamp((int)Math.Round(share * Postings.Finest), 1, 127) << 1) | (strong ? 1 : 0)));
        }

        _documents++;
    }

    private sealed class Growing
    {
        private byte[] _bytes = new byte[4];
        private int _last = -1;

        public int Length { get; private set; }

        public int Count { get; private set; }

        public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

        public void Add(int document, byte packed)
        {
            var gap = document - _last - 1;
            _last = document;
            for (; gap >= 0x80; gap >>= 7) Push((byte)(gap | 0x80));
            Push((byte)gap);
            Push(packed);
            Count++;
        }

        private void Push(byte value)
        {
            if (Length == _bytes.Length)
            {
                Array.Resize(ref _bytes, Length < 4096 ? Length * 2 : Length + (Length / 2));
            }

            _bytes[Length++] = value;
        }
    }
}
