namespace Tongban.Catalogue.Domain.Searching;

/// <summary>
/// Which document holds which term, and how strongly. A posting is the gap to the document before (seven bits a byte) and
/// one byte: seven bits of weight, and whether the term stands in what the item is called.
/// </summary>
internal sealed class Postings(Dictionary<ulong, int> terms, int[] starts, int[] counts, byte[] blob)
{
    public const float Finest = 48f;

    public IEnumerable<ulong> Terms => terms.Keys;

    public long Bytes => blob.LongLength + (starts.Length * 8L) + (terms.Count * 24L);

    public int Count(ulong term) => terms.TryGetValue(term, out var at) ? counts[at] : 0;

    public Reader Read(ulong term) => terms.TryGetValue(term, out var at) ? new Reader(blob.AsSpan(starts[at]..starts[at + 1])) : default;

    /// <summary>Goes through one term's postings, documents ascending.</summary>
    public ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _at;

        public int Document { get; private set; } = -1;

        /// <summary>Saturated and normalised by length already.</summary>
        public float Weight { get; private set; }

        public bool Strong { get; private set; }

        public bool Next()
        {
            if (_at >= _bytes.Length)
            {
                return false;
            }

            int gap = _bytes[_at++];
            if (gap >= 0x80)
            {
                gap &= 0x7F;
                for (var shift = 7; ; shift += 7)
                {
                    var next = _bytes[_at++];
                    gap |= (next & 0x7F) << shift;
                    if (next < 0x80) break;
                }
            }

            Document += gap + 1;
            var packed = _bytes[_at++];
            Weight = (packed >> 1) / Finest;
            Strong = (packed & 1) != 0;
            return true;
        }

        /// <summary>Goes on to the first posting at or after the document; false when there is none.</summary>
        public bool SkipTo(int document)
        {
            while (Document < document)
            {
                if (!Next()) return false;
            }

            return true;
        }
    }
}
