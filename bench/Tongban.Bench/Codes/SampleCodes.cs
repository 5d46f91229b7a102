using Tongban.Kernel.Codes;

namespace Tongban.Bench.Codes;

/// <summary>Some thousands of demonstration codes; every eighth has its last character changed.</summary>
internal static class SampleCodes
{
    public const int Count = 4096;

    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateOnly First = new(1940, 1, 1);

    public static CodeRules Rules { get; } = CodeRules.ForDemonstration(Today);

    private static readonly DivisionCode Place = DivisionCode.Parse("990101", Rules).Value;

    public static string[] Residents { get; } = Make(i => DemonstrationCodes.Resident(Place, First.AddDays(i * 7), 1 + (i % 999)).Value);

    public static string[] Credits { get; } = Make(i => Credit(i));

    public static string[] Licences { get; } = Make(i => LicenceId.Create(Credit(i) + "001", Credit(i), $"A{i:000000}", 1).Value);

    private static string Credit(int i) => DemonstrationCodes.Organisation(Place, First.AddDays(i * 7), i).Value;

    private static string[] Make(Func<int, string> code) =>
        [.. Enumerable.Range(0, Count).Select(code).Select((text, i) => i % 8 == 0 ? text[..^1] + (text[^1] == '1' ? '2' : '1') : text)];
}
