using Tongban.Kernel.Codes;

namespace Tongban.Registers.Demonstration;

/// <summary>One made-up person of the demonstration's population register.</summary>
internal sealed record Resident(
    string IdNumber,
    string Name,
    Sex Sex,
    DateOnly BirthDate,
    string Nation,
    string Household,
    string Relation,
    Home Registered,
    Home Lives,
    string? Mobile)
{
    public int AgeOn(DateOnly day) =>
        day.Year - BirthDate.Year - (day.AddYears(BirthDate.Year - day.Year) < BirthDate ? 1 : 0);
}

/// <summary>An address and the twelve-digit code of the village or community that it lies in.</summary>
internal sealed record Home(string Division, string Address);
