using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Data;

/// <summary>How the record speaks of the catalogue: what each node's memory, the change feed and mirrors follow.</summary>
internal static class CatalogueEntries
{
    /// <summary>Subject kind: one item changed.</summary>
    public const string Item = "item";

    /// <summary>Subject kind: a directory item changed; places' items keep the version that they took.</summary>
    public const string Directory = "directory-item";

    /// <summary>Subject kind: so much changed, or what lies under everything, that memory is read anew: a load of a whole province, search's words.</summary>
    public const string Everything = "catalogue";

    public const string Published = "catalogue.published";
    public const string Suspended = "catalogue.suspended";
    public const string Resumed = "catalogue.resumed";
    public const string Cancelled = "catalogue.cancelled";

    /// <summary>The day of a version that was published for later has come.</summary>
    public const string InForce = "catalogue.came-into-force";

    public const string DirectoryPublished = "catalogue.directory-published";
    public const string Loaded = "catalogue.loaded";

    public static string Of(ItemState before, ItemState now) => (before, now) switch
    {
        (_, ItemState.Cancelled) => Cancelled,
        (_, ItemState.Suspended) => Suspended,
        (not ItemState.InUse, ItemState.InUse) => Resumed,
        _ => Published,
    };
}

/// <summary>Payload of an entry about an item.</summary>
internal sealed record ItemEntry(Guid Id, int Version, string Slug, string Code, string Name, ItemState State, DateOnly EffectiveOn, string Reason);
