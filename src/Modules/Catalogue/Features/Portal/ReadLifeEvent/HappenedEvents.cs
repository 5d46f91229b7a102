using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Features.Portal.Lists;

namespace Tongban.Catalogue.Features.Portal.ReadLifeEvent;

/// <summary>
/// The life events that people see: those of the place's published list, where there is one; else the installation's own. Lists from before
/// events had a face of their own take theirs from the installation's event of the same name.
/// </summary>
internal sealed class HappenedEvents(LifeEventBook book, PublicLists lists)
{
    public async Task<IReadOnlyList<LifeEvent>> OfAsync(string? place, CancellationToken ct) =>
        (await lists.VersionsAsync(ListKind.LifeEvents, place, ct)).FirstOrDefault() is { } list ? [.. list.Entries.Select(Event)] : book.All;

    public LifeEvent Event(ListEntry entry) => entry.Event is { } face ? LifeEvent.Of(entry, face) : (book.All.FirstOrDefault(known => known.Name == entry.Name) ?? New(entry.Name)) with
    {
        Summary = entry.Note,
        Items = entry.Items,
    };

    /// <summary>One that somebody added: its address follows from its name.</summary>
    private static LifeEvent New(string name) => new(EventCode.Of(name), Audience.Person, name, "", "star", []);
}
