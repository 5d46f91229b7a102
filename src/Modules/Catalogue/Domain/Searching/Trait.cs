using System.Runtime.InteropServices;
using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>What filters and counts ask of a wording, in a few bytes.</summary>
/// <param name="Natural">Themes as natural persons see them, a bit each.</param>
/// <param name="Legal">Themes as organisations see them.</param>
/// <param name="Initial">First letter of its name by pinyin, A to Z; # for all others.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Trait(ulong Natural, ulong Legal, byte Type, bool Persons, bool Organisations, char Initial)
{
    public const char NoInitial = '#';
    public const string Initials = "#ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string NaturalPerson = "1";
    private const string Others = "999";

    public static Trait Of(ItemWording wording)
    {
        var persons = wording.Objects.Contains(NaturalPerson);
        var organisations = wording.Objects.Any(target => target != NaturalPerson);
        return new Trait(
            persons ? Bits(wording.Themes.Natural) : 0,
            organisations ? Bits(wording.Themes.Legal) : 0,
            byte.TryParse(wording.TypeCode, out var type) ? type : (byte)0, persons, organisations, InitialOf(wording.Name));
    }

    public ulong Themes(bool persons) => persons ? Natural : Legal;

    /// <summary>Codes go up in steps of five (国家政务服务平台 C0109); 998 and 999 stand at the end.</summary>
    public static int Bit(string theme) => int.TryParse(theme, out var code) ? code >= 998 ? code - 998 + 61 : Math.Clamp(code / 5, 1, 60) : 0;

    public static string Theme(int bit) => (bit >= 61 ? bit - 61 + 998 : bit * 5).ToString("D3", System.Globalization.CultureInfo.InvariantCulture);

    private static char InitialOf(string name) =>
        name.Length > 0 && char.ToUpperInvariant(Pinyin.Initial(name[0])) is >= 'A' and <= 'Z' and var letter ? letter : NoInitial;

    private static ulong Bits(IReadOnlyList<string> themes)
    {
        var bits = themes.Aggregate(0UL, (sum, theme) => sum | (1UL << Bit(theme)));
        return bits == 0 ? 1UL << Bit(Others) : bits;
    }
}
