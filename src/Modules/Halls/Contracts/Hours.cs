using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Tongban.Halls.Contracts;

/// <summary>A stretch of one day, in minutes from midnight; it may end at 1440, 24:00.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Stretch(int From, int To)
{
    public const int Day = 24 * 60;

    /// <summary>9:00–12:00</summary>
    public override string ToString() => $"{Clock(From)}–{Clock(To)}";

    internal static string Clock(int minutes) => $"{minutes / 60}:{minutes % 60:00}";
}

/// <summary>The stretches of one day on which a venue is open, in order and apart from each other; none when it is closed.</summary>
[JsonConverter(typeof(DayHoursConverter))]
public sealed record DayHours(IReadOnlyList<Stretch> Stretches)
{
    public static DayHours Closed { get; } = new([]);

    public bool IsOpen => Stretches.Count > 0;

    /// <summary>As people write it: <c>09:00-12:00 13:30-17:00</c>.</summary>
    public string Written => string.Join(' ', Stretches.Select(one => $"{Two(one.From)}-{Two(one.To)}"));

    public bool Equals(DayHours? other) => other is not null && Stretches.SequenceEqual(other.Stretches);

    public override int GetHashCode() => Stretches.Aggregate(0, HashCode.Combine);

    private static string Two(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";
}

/// <summary>Seven days, from Monday.</summary>
[JsonConverter(typeof(WeekHoursConverter))]
public sealed record WeekHours(IReadOnlyList<DayHours> Days)
{
    public DayHours Of(DayOfWeek day) => Days[((int)day + 6) % 7];

    public bool Equals(WeekHours? other) => other is not null && Days.SequenceEqual(other.Days);

    public override int GetHashCode() => Days.Aggregate(0, HashCode.Combine);
}
