using Tongban.Catalogue.Domain.Generating;

namespace Tongban.Catalogue.Contracts;

/// <param name="Items">How many items in all places together.</param>
/// <param name="Seed">The same seed makes the same province.</param>
public sealed record ProvinceRequest(int Items, int Seed);

/// <summary>What was made.</summary>
/// <param name="Most">How many items the real names suffice for; when more were asked for, nothing was made.</param>
public sealed record ProvinceReport(int Places, int Departments, int Directory, int Wordings, int Items, int Most);

/// <summary>Makes a made-up province with real names of items, for measuring and trying out. Never in production.</summary>
public interface IMadeUpProvince
{
    /// <summary>Fills the catalogue; places and departments must have been seeded from extended files.</summary>
    Task<ProvinceReport> FillAsync(ProvinceRequest request, CancellationToken ct);
}

/// <summary>The files that the province's places and departments are seeded from.</summary>
public static class ProvinceFiles
{
    /// <summary>Adds them to <c>places.json</c> and <c>departments.json</c> of a seed folder.</summary>
    public static void Extend(string folder) => MadeUpFiles.Extend(folder);
}
