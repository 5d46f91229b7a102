using System.Runtime.InteropServices;
using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <param name="Cover">Which share of the question it answers, 0 to 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Candidate(Segment Segment, int Document, int Head, float Score, float Cover)
{
    public ItemHead Item => Segment.Offers.Heads[Head];

    public ItemWording Wording => Segment.Offers.Wordings[Document];
}
