namespace Tongban.Server.Touring.Matters;

/// <summary>How one matter went, once granted and once refused, on line and at a window.</summary>
/// <param name="Slug">The matter.</param>
/// <param name="Found">Found by its name and in everyday words.</param>
/// <param name="Granted">Applied for, granted, served and closed.</param>
/// <param name="Refused">Applied for, refused, served and closed.</param>
/// <param name="AtWindow">The same twice more, for somebody who came to a window without an account.</param>
/// <param name="Licence">The licence was issued and a stranger verified it; null where the matter issues none.</param>
/// <param name="Served">The decisions reached the applicant, with the record of their service.</param>
/// <param name="Rated">The applicant rated each.</param>
/// <param name="Steps">Steps of the tour.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Fault">What was wrong first; null when nothing was.</param>
public sealed record MatterResult(
    string Slug, string Name, bool Found, bool Granted, bool Refused, bool AtWindow, bool? Licence, bool Served, bool Rated, int Steps, double Milliseconds, string? Fault)
{
    public bool Holds => Fault is null && Found && Granted && Refused && AtWindow && Licence is not false && Served && Rated;
}
