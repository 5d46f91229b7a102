using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;

// The keys' files live on Linux, where libcrypto.so.3 is.
#pragma warning disable CA1416
namespace Tongban.Platform.Checkups;

/// <summary>Keys are there, nobody else reads them, and they open what the database has sealed.</summary>
internal sealed class KeysCheckup(Store store, KeyRing keys, IOptions<PlatformOptions> options) : ICheckup
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly PlatformOptions _options = options.Value;

    public string Name => "keys";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct)
    {
        var missing = new[] { "master.key", $"{Heads.KeyName}.sm2.pem" }.Where(name => !File.Exists(Path.Combine(_options.KeysPath, name))).ToList();
        return missing.Count > 0
            ? [Finding.Bad("keys.present", $"{_options.KeysPath} 里没有 {string.Join("、", missing)}", "请从密钥备份恢复；不要让程序造新的：用新密钥打不开以前封存的内容。全新安装的，启动一次就有。")]
            : [Finding.Good("keys.present", $"密钥在 {_options.KeysPath}"), Private(), Apart(), await FittingAsync(ct)];
    }

    private Finding Private() => Directory.GetFileSystemEntries(_options.KeysPath).Append(_options.KeysPath).Where(path => (File.GetUnixFileMode(path) & Others) != UnixFileMode.None).ToList() is { Count: > 0 } open
        ? Finding.Bad("keys.private", $"别的用户也能读：{string.Join("、", open)}", $"请运行 chmod -R go= {_options.KeysPath}，并查一查谁可能看过。")
        : Finding.Good("keys.private", "只有运行程序的用户能读");

    private Finding Apart() => Paths.Within(_options.DataFolder, _options.KeysPath)
        ? Finding.Warn("keys.apart", "密钥放在数据文件夹里：谁拿走数据，也就拿走了密钥", "请把密钥移到另一处（Tongban:KeysFolder），并另外备份。")
        : Finding.Good("keys.apart", "密钥不在数据文件夹里");

    private async Task<Finding> FittingAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var row = await db.Set<CookieKeyRow>().OrderBy(row => row.Name).FirstOrDefaultAsync(ct);
        try
        {
            _ = row is null ? "" : new Vault(keys).Open(CookieKeys.Purpose, row.Sealed);
            return Finding.Good("keys.fit", row is null ? "还没有封存过内容" : "打得开数据库里封存的内容");
        }
        catch (CryptographicException)
        {
            return Finding.Bad("keys.fit", "打不开数据库里封存的内容", "这不是写下这个数据库的密钥。请停止服务，换回原来的密钥。");
        }
    }
}

internal static class Paths
{
    public static bool Within(string folder, string path) =>
        (Path.GetFullPath(path) + "/").StartsWith(Path.GetFullPath(folder).TrimEnd('/') + "/", StringComparison.Ordinal);
}
