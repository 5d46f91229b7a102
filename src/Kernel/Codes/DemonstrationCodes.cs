using System.Globalization;

namespace Tongban.Kernel.Codes;

/// <summary>
/// Makes codes for the demonstration place. All lie in province 99, which GB/T 2260 assigns to nobody, so none can belong
/// to a person or an organisation; production rules refuse them.
/// </summary>
public static class DemonstrationCodes
{
    private static readonly DateOnly FirstDay = new(1900, 1, 1);

    /// <param name="place">County or below, in 99.</param>
    /// <param name="birth">Day of birth.</param>
    /// <param name="sequence">1–999; odd numbers are men's, even numbers women's.</param>
    public static ResidentId Resident(DivisionCode place, DateOnly birth, int sequence)
    {
        Require(place);
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sequence, 999);
        return ResidentId.FromBody(string.Create(CultureInfo.InvariantCulture, $"{place.Six}{birth:yyyyMMdd}{sequence:000}"));
    }

    /// <param name="place">Where it is registered, in 99.</param>
    /// <param name="founded">Day of registration, 1900–2100.</param>
    /// <param name="sequence">0–99999 within that day; another sequence gives another organisation code.</param>
    /// <param name="kind">First two characters: 11 organ, 12 institution, 51 association, 91 company, 92 sole trader…</param>
    public static SocialCreditCode Organisation(DivisionCode place, DateOnly founded, int sequence, string kind = "91")
    {
        Require(place);
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sequence, 99_999);
        ArgumentOutOfRangeException.ThrowIfLessThan(founded, FirstDay);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(founded.Year, 2100);
        if (kind.Length != 2 || !SocialCreditCode.IsLetter(kind[0]) || !SocialCreditCode.IsLetter(kind[1]))
            throw new ArgumentException("The kind has two characters of the credit code's alphabet.", nameof(kind));
        var body = OrganisationBody((founded.DayNumber - FirstDay.DayNumber) * 100_000L + sequence);
        return SocialCreditCode.FromBody(kind + place.Six + body + OrganisationCode.CheckOf(body));
    }

    // Seven digits of base 31, so that every character stays within GB 32100's alphabet; 201 years × 100,000 fit.
    private static string OrganisationBody(long number)
    {
        Span<char> body = stackalloc char[8];
        body[0] = 'D';
        for (var i = 7; i > 0; i--, number /= 31) body[i] = SocialCreditCode.LetterOf((int)(number % 31));
        return new string(body);
    }

    private static void Require(DivisionCode place)
    {
        if (!place.IsDemonstration) throw new ArgumentException("Demonstration codes lie in province 99.", nameof(place));
    }
}
