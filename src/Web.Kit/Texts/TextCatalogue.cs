using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Tongban.Web.Kit;

/// <summary>
/// English by Chinese text, merged at start from every assembly's embedded <c>Texts/en.json</c>.
/// Two assemblies that translate the same text differently fail the start: a reader must not meet two words for one thing.
/// </summary>
public sealed class TextCatalogue
{
    private readonly FrozenDictionary<string, string> _english;
    private readonly ConcurrentDictionary<string, bool> _misses = new(StringComparer.Ordinal);

    public TextCatalogue(IEnumerable<Assembly> assemblies)
    {
        var merged = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, english) in assemblies.Distinct().SelectMany(Read))
        {
            if (!merged.TryAdd(key, english) && merged[key] != english)
                throw new InvalidOperationException($"Two translations of «{key}»: «{merged[key]}» and «{english}»");
        }

        _english = merged.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Texts asked for in English that nobody has translated, so that a test can list them.</summary>
    public IReadOnlyCollection<string> Misses => [.. _misses.Keys.Order(StringComparer.Ordinal)];

    public string English(string chinese)
    {
        if (_english.TryGetValue(chinese, out var english))
            return english;
        // Only literal texts of pages come here; the bound keeps a page that builds keys by mistake from filling the memory.
        if (_misses.Count < 10_000)
            _misses.TryAdd(chinese, true);
        return chinese;
    }

    private static IEnumerable<KeyValuePair<string, string>> Read(Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".Texts.en.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var pair in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                yield return pair;
        }
    }
}
