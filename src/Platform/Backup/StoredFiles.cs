using System.Security.Cryptography;
using Tongban.Platform.Data;

namespace Tongban.Platform.Backup;

/// <summary>The file store's folder: every file is called by the SHA-256 of its content, so it can be checked by itself.</summary>
internal sealed class StoredFiles(string folder)
{
    /// <returns>What is damaged, and what the database names that isn't there.</returns>
    public async Task<List<string>> AddToAsync(ArchiveWriter writer, IReadOnlySet<string> named, CancellationToken ct)
    {
        var findings = new List<string>();
        var missing = named.ToHashSet(StringComparer.Ordinal);
        foreach (var hash in Hashes())
        {
            if (await writer.AddFileAsync($"files/{Placed(hash)}", Path.Combine(folder, Placed(hash)), ct) != hash)
            {
                findings.Add(Damaged(hash));
            }

            missing.Remove(hash);
        }

        findings.AddRange(missing.Select(Missing));
        return findings;
    }

    /// <summary>Checks that every file of the list is there with the content that its name says.</summary>
    public async Task<List<string>> CheckAsync(IEnumerable<string> named, CancellationToken ct)
    {
        var findings = new List<string>();
        foreach (var hash in named)
        {
            var path = Path.Combine(folder, Placed(hash));
            if (!File.Exists(path))
            {
                findings.Add(Missing(hash));
                continue;
            }

            await using var content = File.OpenRead(path);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)) != hash)
            {
                findings.Add(Damaged(hash));
            }
        }

        return findings;
    }

    public bool Has(string hash) => File.Exists(Path.Combine(folder, Placed(hash)));

    private static string Placed(string hash) => Path.Combine(hash[..2], hash[2..4], hash);

    /// <summary>Without <c>new/</c>, where uploads stand that nobody knows of yet.</summary>
    private IEnumerable<string> Hashes() => Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Name.Length == 64 && file.Directory!.Name != "new")
            .Select(file => file.Name).Order(StringComparer.Ordinal)
        : [];

    private static string Missing(string hash) => $"数据库里记着、文件夹里却没有的文件：{hash}";

    private static string Damaged(string hash) => $"文件 {hash} 的内容与它的名字不符：磁盘损坏，或被改过。";
}
