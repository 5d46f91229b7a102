using System.Collections.Frozen;
using System.Reflection;

namespace Tongban.Web.Kit;

/// <summary>
/// Styles, scripts and pictures embedded in assemblies under a logical name <c>assets/{name}</c>.
/// Their address contains their hash, so browsers may keep them for ever and a new version is never mixed with an old one.
/// </summary>
public sealed class Assets
{
    private const string Prefix = "assets/";

    private readonly FrozenDictionary<string, Asset> _assets;

    public Assets(IEnumerable<Assembly> assemblies) =>
        _assets = assemblies.Distinct().SelectMany(Read).ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);

    /// <summary>The address of an embedded file, for example <c>Url("kit.css")</c>.</summary>
    /// <exception cref="InvalidOperationException">No assembly embeds it: a mistake in the page, found by its first test.</exception>
    public string Url(string name) => Find(name)?.Url ?? throw new InvalidOperationException($"No embedded asset is named {name}");

    internal Asset? Find(string name) => _assets.GetValueOrDefault(name);

    private static IEnumerable<Asset> Read(Assembly assembly)
    {
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return new(resource[Prefix.Length..], content);
        }
    }
}
