using Tongban.Registers.Contracts;

namespace Tongban.Identity.Domain;

/// <summary>Whether what somebody says about themselves agrees with the population register.</summary>
internal static class Agreement
{
    /// <summary>
    /// All three must agree. Which of them doesn't is not said: otherwise the form would be a way to find out about others.
    /// </summary>
    public static bool Holds(RegisterRecord? person, string name, string mobile) =>
        person is not null
        && Same(person.Find(PersonFacts.Name), name)
        && Same(person.Find(PersonFacts.Mobile), mobile);

    /// <summary>Blanks and the dot of foreign names are written differently by different keyboards.</summary>
    private static bool Same(string? registered, string typed) => registered is not null && Plain(registered) == Plain(typed);

    private static string Plain(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace('•', '·').Replace('．', '·').Normalize(System.Text.NormalizationForm.FormKC);
}
