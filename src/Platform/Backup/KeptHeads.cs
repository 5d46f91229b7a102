using System.Globalization;
using System.Text;
using System.Text.Json;
using Tongban.Platform.Records;

namespace Tongban.Platform.Backup;

/// <summary>The exported heads, a file each in their folder; in an archive one line each, since there may be hundreds of thousands.</summary>
internal static class KeptHeads
{
    /// <summary>Heads that a record of that size can be held against, oldest first.</summary>
    public static IReadOnlyList<string> UpTo(string folder, long size) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "head-*.json").Where(file => SizeOf(file) <= size).Order(StringComparer.Ordinal)]
        : [];

    public static Stream Joined(IReadOnlyList<string> files) =>
        new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(files.Select(file => File.ReadAllText(file).ReplaceLineEndings("") + "\n"))));

    /// <summary>Gives each head its file again.</summary>
    public static async Task<IReadOnlyList<SignedHead>> UnpackAsync(string lines, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var heads = new List<SignedHead>();
        foreach (var line in await File.ReadAllLinesAsync(lines, ct))
        {
            var head = JsonSerializer.Deserialize<SignedHead>(line, RecordJson.Options)!;
            await File.WriteAllTextAsync(Path.Combine(folder, Heads.FileName(head.Size)), line, ct);
            heads.Add(head);
        }

        return heads;
    }

    /// <summary>The head of the most entries in the folder; null when there is none.</summary>
    public static string? Newest(string folder) => UpTo(folder, long.MaxValue - 1).LastOrDefault();

    /// <summary>From the file's name; the largest number for a file that isn't a head's, so that it is left out.</summary>
    private static long SizeOf(string file) =>
        long.TryParse(Path.GetFileNameWithoutExtension(file).AsSpan("head-".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : long.MaxValue;
}
