using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain.Searching;

namespace Tongban.Catalogue.Features.Portal.SearchItems;

/// <summary>The answer to a question, taken from the guide of the item that fits best: «办食品证要多久».</summary>
internal sealed record Reply(Asked Asked, Item Item)
{
    private const double Ahead = 1.15;

    /// <returns>Null when nothing was asked, or when it isn't clear which item is meant.</returns>
    public static async Task<Reply?> ToAsync(string text, SearchAnswer answer, ICatalogue catalogue, CancellationToken ct)
    {
        if (Asking.Of(text) is not { } asked || answer.DidYouMean is not null || answer.Hits is not [var best, ..])
        {
            return null;
        }

        // Two items that fit alike: an answer for one of them might be wrong for the other.
        var clear = answer.Hits.Count == 1 || best.Score >= answer.Hits[1].Score * Ahead || IsNamed(best, text) && !IsNamed(answer.Hits[1], text);
        return clear && await catalogue.PublishedAsync(best.Item.Slug, ct) is { } item ? new Reply(asked, item) : null;
    }

    /// <summary>Whether its name, without what stands in brackets, was typed.</summary>
    private static bool IsNamed(FoundItem found, string text) =>
        found.Item.Wording.Name.Split('（')[0] is { Length: > 0 } name && text.Contains(name, StringComparison.Ordinal);
}
