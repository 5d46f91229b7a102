using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Tongban.Kernel;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;

namespace Tongban.Platform.Records;

/// <summary>A signed head 签名树头 as kept outside: whoever holds it can later prove what the record was.</summary>
/// <param name="Size">Number of entries covered.</param>
/// <param name="Root">Root hash, hexadecimal.</param>
/// <param name="At">When it was signed, ISO 8601 UTC.</param>
/// <param name="KeyId">Short name of the key.</param>
/// <param name="PublicKey">The key in PEM; compare it with one that you got another way.</param>
/// <param name="Signature">SM2 over the text of <see cref="SignedText"/>, hexadecimal DER.</param>
public sealed record SignedHead(long Size, string Root, string At, string KeyId, string PublicKey, string Signature)
{
    public static string SignedText(long size, string root, string at) =>
        string.Create(CultureInfo.InvariantCulture, $"tongban-log-head/1\n{size}\n{root}\n{at}\n");

    public bool SignatureHolds() => KeyRing.Verify(
        PublicKey, Encoding.UTF8.GetBytes(SignedText(Size, Root, At)), Convert.FromHexString(Signature));
}

/// <summary>Signs heads of the log and puts them outside the data folder.</summary>
public sealed class Heads(Store store, KeyRing keys, IOptions<PlatformOptions> options, TimeProvider time)
{
    /// <summary>Name of the key that signs heads, and the manifests of backups.</summary>
    public const string KeyName = "log";

    /// <summary>Signs the present head and exports it; null when nothing was sealed since the last one.</summary>
    public async Task<SignedHead?> ExportAsync(CancellationToken ct)
    {
        var state = await StateAsync(ct);
        if (state.Size == 0 || await IsSignedAsync(state.Size, ct))
        {
            return null;
        }

        var head = Sign(state);
        await KeepAsync(head, ct);
        Directory.CreateDirectory(options.Value.HeadsFolder);
        var file = Path.Combine(options.Value.HeadsFolder, FileName(head.Size));
        await File.WriteAllTextAsync(file + ".new", JsonSerializer.Serialize(head, RecordJson.Options), ct);
        File.Move(file + ".new", file, overwrite: true);
        return head;
    }

    /// <summary>The present head, signed, without keeping it.</summary>
    public async Task<SignedHead> CurrentAsync(CancellationToken ct) => Sign(await StateAsync(ct));

    internal static string FileName(long size) => string.Create(CultureInfo.InvariantCulture, $"head-{size:D12}.json");

    internal SignedHead Sign(LogState state)
    {
        var key = keys.Signer(KeyName);
        var root = Convert.ToHexStringLower(LogTree.Range(state).Root());
        var at = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var signature = key.Sign(Encoding.UTF8.GetBytes(SignedHead.SignedText(state.Size, root, at)));
        return new SignedHead(state.Size, root, at, key.KeyId, key.PublicKeyPem, Convert.ToHexStringLower(signature));
    }

    private async Task<LogState> StateAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<LogState>().SingleAsync(ct);
    }

    private async Task<bool> IsSignedAsync(long size, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<HeadRow>().AnyAsync(row => row.Size == size, ct);
    }

    private Task<Result> KeepAsync(SignedHead head, CancellationToken ct) => store.WriteAsync(
        new OperationContext(Actor.System("heads"), time.GetUtcNow(), "签署树头", Channel: "job"),
        (write, _) =>
        {
            write.Execute(
                "insert into platform_head (size, root, at, key_id, signature) values (@p0, @p1, @p2, @p3, @p4) on conflict (size) do nothing", null,
                head.Size, Convert.FromHexString(head.Root), DateTime.Parse(head.At, CultureInfo.InvariantCulture).ToUniversalTime(),
                head.KeyId, Convert.FromHexString(head.Signature));
            return Task.FromResult(Result.Ok);
        }, ct);
}
