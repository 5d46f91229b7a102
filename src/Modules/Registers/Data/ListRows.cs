namespace Tongban.Registers.Data;

/// <summary>A list of whom a law keeps from something 限制名单.</summary>
internal sealed class ListRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The article that orders it.</summary>
    public required string Basis { get; init; }
}

/// <summary>A number on a list; whose it is can't be read from it.</summary>
internal sealed class ListingRow
{
    public required Guid Id { get; init; }

    public required string List { get; init; }

    public required string KeyIndex { get; init; }

    public required string Place { get; init; }

    public required string Reason { get; init; }

    public required DateOnly FromOn { get; init; }

    public DateOnly? UntilOn { get; init; }
}
