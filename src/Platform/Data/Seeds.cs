using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
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
}

/// <summary>The seed files of the place.</summary>
public sealed class SeedSource(IOptions<PlatformOptions> options)
{
    public string Folder => options.Value.SeedFolder;

    public bool Demonstration => options.Value.Demonstration;

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
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var seed in seeds.Where(seed => source.Demonstration || !seed.DemonstrationOnly).OrderBy(seed => seed.Order))
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
