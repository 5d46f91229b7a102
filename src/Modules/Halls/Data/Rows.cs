using Tongban.Halls.Contracts;

namespace Tongban.Halls.Data;

internal sealed class VenueRow
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    public required string Place { get; init; }

    public required VenueKind Kind { get; init; }

    public required string Name { get; set; }

    public required string Address { get; set; }

    public required double Longitude { get; set; }

    public required double Latitude { get; set; }

    public required string Phone { get; set; }

    /// <summary>Hours, what it does, how one gets in: <see cref="VenueDetails"/> as JSON.</summary>
    public required string Details { get; set; }

    public required long Revision { get; set; }
}

/// <summary>Days on which a venue opens otherwise. One that was noted by mistake is taken away; the record keeps both.</summary>
internal sealed class SpecialRow
{
    public required Guid Id { get; init; }

    public required Guid VenueId { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateOnly ToDay { get; init; }

    /// <summary>As people write them; empty when closed.</summary>
    public required string Hours { get; init; }

    public required string Reason { get; init; }
}

/// <summary>A boundary or a river of the map, as a GeoJSON feature.</summary>
internal sealed class ShapeRow
{
    public required string Id { get; init; }

    public required int Position { get; init; }

    public required string Body { get; init; }
}

/// <summary>One topic of the convenience services 便民服务, as JSON.</summary>
internal sealed class TopicRow
{
    public required string Code { get; init; }

    public required int Position { get; init; }

    public required string Body { get; set; }
}
