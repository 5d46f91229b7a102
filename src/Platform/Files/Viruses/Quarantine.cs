using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Tongban.Platform.Cryptography;

namespace Tongban.Platform.Files.Viruses;

/// <summary>A file that was put aside.</summary>
/// <param name="Hash">SHA-256 of the content in lower-case hexadecimal.</param>
/// <param name="Virus">The signature that matched.</param>
/// <param name="From">Where it was to go, for example the case's id.</param>
public sealed record Quarantined(string Hash, string Virus, long Size, string From, DateTimeOffset At);

/// <summary>Where infected files lie, readable by nobody but the service's own user, apart from everything that is served or backed up.</summary>
public sealed class Quarantine(IOptions<PlatformOptions> options, TimeProvider time)
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string Folder => Path.Combine(options.Value.DataFolder, "quarantine");

    public int Count => Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.json").Length : 0;

    public async Task<Quarantined> PutAsync(byte[] content, string virus, string from, CancellationToken ct)
    {
        PrivateFile.RequireFolder(Folder);
        var note = new Quarantined(Convert.ToHexStringLower(SHA256.HashData(content)), virus, content.Length, from, time.GetUtcNow());
        await WriteAsync($"{note.Hash}.infected", content, ct);
        await WriteAsync($"{note.Hash}.json", JsonSerializer.SerializeToUtf8Bytes(note, Layout), ct);
        return note;
    }

    private async Task WriteAsync(string name, byte[] content, CancellationToken ct)
    {
        await using var file = PrivateFile.Open(Path.Combine(Folder, name), FileMode.Create);
        await file.WriteAsync(content, ct);
        file.Flush(flushToDisk: true);
    }
}
