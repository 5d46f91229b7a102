namespace Tongban.Catalogue.Contracts;

/// <summary>Which list; the first four are those that governments publish 权力·责任·负面·专项资金.</summary>
public enum ListKind
{
    /// <summary>权力清单: drawn from the catalogue when it is published.</summary>
    Power,

    /// <summary>责任清单.</summary>
    Duty,

    /// <summary>负面清单.</summary>
    Negative,

    /// <summary>专项资金清单.</summary>
    Funds,

    /// <summary>一件事.</summary>
    Bundles,

    /// <summary>人生事件、企业生命周期.</summary>
    LifeEvents,

    /// <summary>高频事项.</summary>
    Hot,
}

/// <summary>One line of a list.</summary>
/// <param name="Items">Slugs of the items that belong to it, in order.</param>
public sealed record ListEntry(string Name, string Note, string Basis, string Department, IReadOnlyList<string> Items)
{
    /// <summary>How a life event is shown; null in other lists.</summary>
    public EventFace? Event { get; init; }
}

/// <summary>What a life event 人生事件 has besides its words and items; a new name leaves it as it is.</summary>
/// <param name="Code">Its word in addresses, for example <c>birth</c>.</param>
/// <param name="Persons">For people; else for enterprises.</param>
/// <param name="Icon">Name of the kit's icon.</param>
/// <param name="Searches">What to search for besides.</param>
/// <param name="Related">Codes of events that often come along.</param>
public sealed record EventFace(string Code, bool Persons, string Icon, IReadOnlyList<string> Searches, IReadOnlyList<string> Related);

/// <summary>A published version of a list; never changed afterwards.</summary>
/// <param name="Place">Whose list it is, 12 digits.</param>
public sealed record PublishedList(ListKind Kind, string Place, int Version, DateOnly EffectiveOn, string Reason, IReadOnlyList<ListEntry> Entries);

/// <summary>The lists as they are published.</summary>
public interface ILists
{
    /// <summary>The version in force of a place's list; null when none was published.</summary>
    Task<PublishedList?> InForceAsync(ListKind kind, string place, CancellationToken ct);

    /// <summary>All versions, newest first.</summary>
    Task<IReadOnlyList<PublishedList>> VersionsAsync(ListKind kind, string place, CancellationToken ct);
}
