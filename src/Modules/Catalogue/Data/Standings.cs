using Tongban.Catalogue.Contracts;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data;

/// <summary>How an item stands that nobody can apply for now.</summary>
/// <param name="Since">Civil date from which it stands so.</param>
/// <param name="Reason">As published.</param>
internal sealed record ItemStanding(Guid Id, int Version, string Slug, string Name, ItemState State, DateOnly Since, string Reason)
{
    /// <summary>What took its place, those in use first.</summary>
    public IReadOnlyList<Successor> Successors { get; init; } = [];
}

/// <param name="InUse">Whether one can apply for it now.</param>
internal sealed record Successor(string Slug, string Name, SuccessionKind Kind, bool InUse);

/// <summary>What became of an address or code whose item is no longer offered.</summary>
internal sealed class Standings(Store store, Today today)
{
    // The newest version whose day has come.
    private const string Newest = "not exists (select 1 from catalogue_item n where n.id = i.id and n.version > i.version and n.effective_on <= @p1)";

    /// <returns>Null when no version of such an item ever came into force.</returns>
    public async Task<ItemStanding?> FindAsync(string slugOrCode, CancellationToken ct)
    {
        var found = await store.OneAsync(
            $"select i.id, i.version, i.slug, i.name, i.state, i.effective_on, i.reason from catalogue_item i where (i.slug = @p0 or i.code = @p0 or i.handling_code = @p0) and i.effective_on <= @p1 and {Newest} order by i.state limit 1",
            row => new ItemStanding(
                row.GetGuid(0), row.GetInt32(1), row.GetString(2), row.GetString(3), (ItemState)row.GetInt32(4), row.GetFieldValue<DateOnly>(5), row.GetString(6)),
            ct, slugOrCode, today.Date);
        return found is null ? null : found with { Successors = await SuccessorsAsync(found.Id, ct) };
    }

    private async Task<IReadOnlyList<Successor>> SuccessorsAsync(Guid id, CancellationToken ct) => await store.ListAsync(
        $"select i.slug, i.name, s.kind, i.state from catalogue_succession s join catalogue_item i on i.id = s.to_id where s.from_id = @p0 and i.effective_on <= @p1 and {Newest} order by i.state, i.name",
        row => new Successor(row.GetString(0), row.GetString(1), Enum.Parse<SuccessionKind>(row.GetString(2)), row.GetInt32(3) == (int)ItemState.InUse), ct, id, today.Date);
}
