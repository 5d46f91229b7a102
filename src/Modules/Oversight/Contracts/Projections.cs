using Tongban.Kernel;

namespace Tongban.Oversight.Contracts;

/// <summary>How far oversight's projections have read the record.</summary>
/// <param name="Behind">Entries not read yet.</param>
/// <param name="AsOf">The moment of the newest entry that is in; null when nothing was read yet.</param>
public sealed record ProjectionLag(long Behind, DateTimeOffset? AsOf);

/// <summary>Boards and the public feed are projections of the record: they can be thrown away and read again.</summary>
public interface IProjections
{
    /// <summary>Empties the projections and lets the feed's reader begin anew; figures are incomplete until it has caught up.</summary>
    Task<Result> RebuildAsync(OperationContext operation, CancellationToken ct);

    Task<ProjectionLag> LagAsync(CancellationToken ct);
}
