using System.Text.Json;
using Tongban.Kernel;

namespace Tongban.Halls.Domain;

/// <summary>A topic of the convenience services 便民服务.</summary>
/// <param name="Icon">Name of the kit's icon.</param>
internal sealed record Topic(string Code, string Name, string Icon, IReadOnlyList<TopicLink> Links);

/// <summary>Something that one can look up or do.</summary>
/// <param name="Href">A path of this site; null for what another system of the place answers, which is told as an example until it is connected.</param>
internal sealed record TopicLink(string Name, string? Href)
{
    /// <summary>What one finds there, in a few words.</summary>
    public string Note { get; init; } = "";
}

/// <summary>The file <c>conveniences.json</c>.</summary>
internal sealed record TopicFile(IReadOnlyList<Topic> Topics)
{
    public const string Name = "conveniences.json";

    /// <exception cref="InvalidDataException">A link that is neither a path of this site nor an address by https.</exception>
    public static TopicFile Read(string json)
    {
        var file = JsonSerializer.Deserialize<TopicFile>(json, KernelJson.Options) ?? throw new InvalidDataException($"{Name}: empty");
        return file.Topics.SelectMany(topic => topic.Links).FirstOrDefault(link => link.Href is { } href && !IsAllowed(href)) is { } wrong
            ? throw new InvalidDataException($"{Name}：“{wrong.Name}”的地址要么是本站的路径（以 / 开头），要么是 https 开头的网址。")
            : file;
    }

    private static bool IsAllowed(string href) =>
        (href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal)) || href.StartsWith("https://", StringComparison.Ordinal);
}
