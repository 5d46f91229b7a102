using System.Collections.Immutable;

namespace Tongban.Kernel.Processes;

internal enum PlaceKind
{
    /// <summary>A token on a flow, about to enter the next node.</summary>
    Moving,

    /// <summary>A token at a parallel gateway, waiting for the others.</summary>
    Waiting,

    OpenTask,

    /// <summary>A non-interrupting boundary timer that has not fired yet.</summary>
    Armed,

    /// <summary>A token at an intermediate timer.</summary>
    Timer,
}

/// <summary>Where one token is. <paramref name="Choice"/> is the task action that set a moving token off, if one did.</summary>
internal sealed record Place(PlaceKind Kind, string Element, Choice? Choice = null)
{
    /// <summary>One token at a place: two keys alike are two tokens too many, whatever set them off.</summary>
    public string Key { get; } = KeyOf(Kind, Element);

    public static string KeyOf(PlaceKind kind, string element) => $"{(char)('a' + (int)kind)}{element}";
}

/// <summary>The action just chosen in a task: all that is known about the variables.</summary>
internal sealed record Choice(string NodeId, string Action)
{
    public override string ToString() => $"\t{NodeId}\t{Action}";
}

/// <summary>A situation of the process with its data left out: the places of all tokens, and what the law has seen so far.</summary>
internal sealed record Situation(ImmutableSortedDictionary<string, Place> Places, ActPhase Phase)
{
    public static Situation Nothing { get; } = new(ImmutableSortedDictionary.Create<string, Place>(StringComparer.Ordinal), default);

    public string Key => $"{Phase.Key}|{string.Join('|', Places.Values.Select(place => place.Choice is null ? place.Key : place.Key + place.Choice))}";

    public bool IsEnd => Places.IsEmpty;

    public bool Has(PlaceKind kind, string element) => Places.ContainsKey(Place.KeyOf(kind, element));

    public Situation With(Place place) => this with { Places = Places.Add(place.Key, place) };

    public Situation Without(params IEnumerable<Place> places) => this with { Places = Places.RemoveRange(places.Select(place => place.Key)) };

    /// <summary>A token that can move on by itself; such keys sort first.</summary>
    public Place? Moving => Places.IsEmpty || Places.Values.First() is not { Kind: PlaceKind.Moving } first ? null : first;

    public IEnumerable<Place> All(PlaceKind kind) => Places.Values.Where(place => place.Kind == kind);
}
