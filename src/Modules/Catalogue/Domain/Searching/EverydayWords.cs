namespace Tongban.Catalogue.Domain.Searching;

/// <summary>How people speak, and how items are written.</summary>
/// <param name="Groups">What people say, and the words that items use for it.</param>
internal sealed record EverydayWords(IReadOnlyList<EverydayWords.Group> Groups)
{
    public static EverydayWords None { get; } = new([]);

    /// <param name="Say">Each as people say it; <c>公司+搬家</c> means both words, wherever they stand.</param>
    /// <param name="Means">Words as they stand in items; the first is the nearest; one after <c>~</c> is related only.</param>
    internal sealed record Group(IReadOnlyList<string> Say, IReadOnlyList<string> Means);
}
