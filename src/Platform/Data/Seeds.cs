using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tongban.Kernel.Codes;
using Tongban.Platform.Records;

namespace Tongban.Platform.Data;

/// <summary>Puts a module's seed data into the database: inserts what is missing, never overwrites what people edited.</summary>
public interface ISeed
{
    /// <summary>Seeds run in this order; a module's seeds come after those of the modules it builds on.</summary>
    int Order { get; }

    /// <summary>True for made-up people, companies and accounts: a real installation never gets them.</summary>
    bool DemonstrationOnly { get; }

    Task SeedAsync(SeedSource source, CancellationToken ct);

    /// <summary>Everything that is wrong with the files of this seed, for <c>tongban place check</c>; what came before it is in the database.</summary>
    IReadOnlyList<SeedFault> Faults(SeedSource source) => [];
}

/// <param name="File">Inside the seed folder.</param>
/// <param name="Where">Which row or field.</param>
/// <param name="Message">What is wrong, and how to put it right.</param>
public sealed record SeedFault(string File, string Where, string Message);

/// <summary>The seed files of the place.</summary>
public sealed class SeedSource(IOptions<PlatformOptions> options)
{
    public string Folder => options.Value.SeedFolder;

    public bool Demonstration => options.Value.Demonstration;

    /// <summary>What codes in the files are checked against: a real installation takes none of division 99.</summary>
    public CodeRules Codes(DateOnly today) => options.Value.Codes(today);

    /// <summary>Whether something at this place may be seeded here: the packaged demonstration place stays out of a real installation.</summary>
    public bool Takes(string place) => Demonstration || !place.StartsWith(CodeRules.DemonstrationProvince, StringComparison.Ordinal);

    public bool Has(string name) => File.Exists(Path.Combine(Folder, name));

    public string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <exception cref="InvalidDataException">The file is empty or isn't of the expected form.</exception>
    public T Read<T>(string name) =>
        JsonSerializer.Deserialize<T>(Text(name), RecordJson.Options) ?? throw new InvalidDataException($"{name}: empty");

    /// <summary>Files of a folder in order of their names; none when the folder is missing.</summary>
    public IReadOnlyList<string> Files(string folder, string pattern) =>
        Directory.Exists(Path.Combine(Folder, folder))
            ? [.. Directory.GetFiles(Path.Combine(Folder, folder), pattern).Order(StringComparer.Ordinal)]
            : [];
}

public sealed class SeedRunner(IEnumerable<ISeed> seeds, SeedSource source)
{
    /// <summary>Those that belong to this installation, in order.</summary>
    public IEnumerable<ISeed> Wanted => seeds.Where(seed => source.Demonstration || !seed.DemonstrationOnly).OrderBy(seed => seed.Order);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var seed in Wanted)
        {
            await seed.SeedAsync(source, ct);
        }
    }
}

public static class SeedServices
{
    public static IServiceCollection AddSeed<TSeed>(this IServiceCollection services)
        where TSeed : class, ISeed => services.AddSingleton<ISeed, TSeed>();
}
