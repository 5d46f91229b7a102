using System.Collections.Frozen;

namespace Tongban.Catalogue.Domain;

/// <summary>Icons of the national platform's themes (国家政务服务平台 C0109, reference 02 §2.7) while nobody chose others.</summary>
internal static class ThemeIcons
{
    private const string Other = "document";

    private static readonly FrozenDictionary<string, string> Natural = Read("""
        005 child,010 house,015 people,020 book,025 star,030 work,035 building,040 card,045 lock,050 card,055 wallet,060 people,065 star,070 building,
        075 house,085 wallet,090 person,095 car,100 plane,105 plane,110 scales,115 eye,120 scales,125 star,130 leaf,135 book,140 water,145 health,
        150 calendar,155 leaf,998 pin,999 document
        """);

    private static readonly FrozenDictionary<string, string> Legal = Read("""
        005 building,010 card,015 star,020 check,025 wallet,030 people,035 wallet,040 chart,045 wallet,050 lock,055 globe,060 scales,065 plane,070 globe,
        075 leaf,085 building,090 car,095 leaf,100 leaf,105 water,110 health,115 star,120 book,125 star,130 people,135 check,140 check,145 eye,150 eye,
        155 scales,160 water,165 minus,170 document,998 pin,999 document
        """);

    public static string Usual(Audience audience, string code) => (audience == Audience.Person ? Natural : Legal).GetValueOrDefault(code, Other);

    private static FrozenDictionary<string, string> Read(string text) => text
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
