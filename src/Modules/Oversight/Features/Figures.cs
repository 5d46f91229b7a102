using System.Globalization;

namespace Tongban.Oversight.Features;

/// <summary>How figures are written; a dash where there is nothing to divide by.</summary>
internal static class Figures
{
    public const string None = "—";

    public static string Percent(decimal? share) => share is { } value ? (value * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%" : None;

    public static string Days(decimal? days) => days?.ToString("0.0", CultureInfo.InvariantCulture) ?? None;

    public static string Whole(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
