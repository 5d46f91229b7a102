namespace Tongban.Halls.Contracts;

/// <summary>All venues 办事地点, held in memory and refreshed from the record.</summary>
public interface IVenues
{
    /// <summary>Those where people can go, in order of place and kind.</summary>
    IReadOnlyList<Venue> All { get; }

    /// <summary>Those that are given up, in the same order.</summary>
    IReadOnlyList<Venue> Closed { get; }

    /// <summary>Also one that is given up.</summary>
    Venue? Find(string code);

    /// <summary>Where one can go with an item, the place's own hall first, then what lies nearer to the people.</summary>
    /// <param name="place">The item's place, 12 digits: venues of it and within it.</param>
    IReadOnlyList<Venue> Handling(string place, string departmentKind, string slug);

    /// <summary>Whether it is open at this moment, and until when or when next.</summary>
    OpenState StateOf(Venue venue, DateTimeOffset at);
}

/// <param name="Change">When it closes next if it is open, when it opens next if it isn't; null when that doesn't happen within two months.</param>
/// <param name="Provisional">暂定: the answer rests on a year whose holidays aren't announced yet.</param>
public sealed record OpenState(bool Open, DateTimeOffset? Change, bool Provisional);
