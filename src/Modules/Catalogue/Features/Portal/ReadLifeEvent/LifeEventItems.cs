using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;

namespace Tongban.Catalogue.Features.Portal.ReadLifeEvent;

/// <summary>The items of a life event as the chosen place offers them.</summary>
internal sealed class LifeEventItems(ICatalogue catalogue)
{
    private const int Looked = 5;

    /// <summary>In the event's order. Where a place was chosen, its item of the same basic code stands for the one that the event names.</summary>
    public async Task<IReadOnlyList<ItemHead>> OfAsync(LifeEvent happened, string? place, CancellationToken ct)
    {
        var heads = new List<ItemHead>();
        foreach (var slug in happened.Items)
        {
            if (await catalogue.PublishedAsync(slug, ct) is { } item && Offered(item, place) is { } head)
            {
                heads.Add(head);
            }
        }

        return heads;
    }

    private ItemHead? Offered(Item item, string? place) => catalogue.Search(new SearchRequest(item.Name) { Place = place, Take = Looked }).Hits
        .Select(hit => hit.Item).FirstOrDefault(head => head.Wording.BasicCode == item.BasicCode);
}
