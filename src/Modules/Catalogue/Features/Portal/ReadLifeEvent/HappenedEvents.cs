using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Features.Portal.Lists;
using Tongban.Platform;

namespace Tongban.Catalogue.Features.Portal.ReadLifeEvent;

/// <summary>
/// The life events that people see: those of the place's published list, where there is one, with icon, audience and further words from the
/// installation's own; else the latter.
/// </summary>
internal sealed class HappenedEvents(LifeEventBook book, PublicLists lists)
{
    public async Task<IReadOnlyList<LifeEvent>> OfAsync(string? place, CancellationToken ct) =>
        (await lists.VersionsAsync(ListKind.LifeEvents, place, ct)).FirstOrDefault() is { } list ? [.. list.Entries.Select(Event)] : book.All;

    private LifeEvent Event(ListEntry entry) => (book.All.FirstOrDefault(known => known.Name == entry.Name) ?? New(entry.Name)) with
    {
        Summary = entry.Note,
        Items = entry.Items,
    };

    /// <summary>One that somebody added: its address follows from its name.</summary>
    private static LifeEvent New(string name) => new(StableId.From("life-event", name).ToString("N")[..8], Audience.Person, name, "", "star", []);
}
