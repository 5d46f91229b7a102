namespace Tongban.Organisation.Contracts;

/// <summary>A place 行政区划: province, city, county, township or village.</summary>
/// <param name="Code">Twelve digits: province 2, city 2, county 2, township 3, village 3; zeros below its own level.</param>
/// <param name="Name">Own name, for example <c>柳桥镇</c>.</param>
/// <param name="FullName">Names from the province down, for example <c>云江省云州市安平区柳桥镇</c>.</param>
/// <param name="Level">1 province 省, 2 city 市, 3 county 县区, 4 township 乡镇街道, 5 village 村社区.</param>
/// <param name="Parent">Code of the place directly above; null for the topmost place.</param>
public sealed record Place(string Code, string Name, string FullName, int Level, string? Parent);

/// <summary>The tree of places, held in memory; it changes only when an operator loads another one.</summary>
public interface IPlaces
{
    /// <summary>The topmost place; throws while no places are loaded.</summary>
    Place Root { get; }

    /// <summary>False in an installation that has no places yet.</summary>
    bool Any { get; }

    /// <param name="code">Six, nine or twelve digits.</param>
    Place? Find(string code);

    IReadOnlyList<Place> ChildrenOf(string code);

    /// <summary>From the topmost place down to the place itself; empty when the code is unknown.</summary>
    IReadOnlyList<Place> PathOf(string code);

    /// <summary>Whether <paramref name="inner"/> is <paramref name="outer"/> or lies within it; unknown codes lie nowhere.</summary>
    bool Contains(string outer, string inner);
}
