using Tongban.Cases.Domain.Bundles;
using Tongban.Forms.Contracts;

namespace Tongban.Cases.Drafts;

/// <summary>In which item's line of the burden ledger each fact of a matter counts: the first, in the matter's order, whose answers hold it.</summary>
internal sealed class FieldHomes
{
    private readonly Dictionary<string, string> _homes = new(StringComparer.Ordinal);

    /// <param name="parts">In the matter's order, with the answers of each that count.</param>
    public static FieldHomes Of(IEnumerable<(PlannedItem Planned, FormData Counted)> parts)
    {
        var homes = new FieldHomes();
        foreach (var (planned, counted) in parts)
        {
            foreach (var key in counted.Keys)
            {
                homes._homes.TryAdd(planned.Part.KeyOf(key), planned.Item.Slug);
            }
        }

        return homes;
    }

    /// <summary>The part of an application with its sources: what another item asks for already isn't asked for again. What follows or is produced is never asked.</summary>
    public Draft Place(PlannedItem planned, Draft own)
    {
        var provenance = own.Answers.Provenance.ToDictionary(StringComparer.Ordinal);
        foreach (var key in own.Data.Keys.Where(key => IsElsewhere(planned, planned.Part.KeyOf(key))))
        {
            if (provenance.GetValueOrDefault(key) is var source && source != MatterSources.Follows && source != MatterSources.Produced)
            {
                provenance[key] = MatterSources.Merged;
            }
        }

        return own with { Answers = own.Answers with { Provenance = provenance } };
    }

    private bool IsElsewhere(PlannedItem planned, string key) => _homes.TryGetValue(key, out var home) && home != planned.Item.Slug;
}
