using System.Globalization;

namespace Tongban.Licences.Domain;

/// <summary>
/// Whether a licence holds: a function of what is on record, what is shown, and the day. Every check is made and told,
/// also after one failed; the verdict is the gravest.
/// </summary>
internal static class Verifying
{
    private const int ShortestDigest = 16;

    /// <param name="record">Null when this platform never issued that identifier.</param>
    /// <param name="presented">What was shown.</param>
    /// <param name="today">Civil date.</param>
    /// <param name="signatureHolds">(public key PEM, data, signature DER) → holds.</param>
    public static Verification Judge(
        LicenceOnRecord? record, Presented presented, DateOnly today, Func<string, byte[], byte[], bool> signatureHolds)
    {
        if (record is null) return new Verification(Verdict.Unknown, [new Check("签发记录", false, "本平台没有签发过这个标识的证照")]);
        Check[] checks =
        [
            new("签发记录", true, "由本平台登记的发证机关签发"),
            Kept(record, signatureHolds),
            Shown(record, presented, signatureHolds),
            Standing(record),
            Period(record, today),
        ];
        return new Verification(VerdictOf(record, checks), checks);
    }

    private static Verdict VerdictOf(LicenceOnRecord record, Check[] checks) => checks switch
    {
        [_, { Held: false }, ..] or [_, _, { Held: false }, ..] => Verdict.Altered,
        [.., { Held: false }, _] => record.Standing == LicenceStanding.Revoked ? Verdict.Revoked : Verdict.Cancelled,
        [.., { Held: false }] => Verdict.Expired,
        _ => Verdict.Valid,
    };

    /// <summary>The platform's own copy is not believed either: somebody may have written into the database.</summary>
    private static Check Kept(LicenceOnRecord record, Func<string, byte[], byte[], bool> signatureHolds)
    {
        const string What = "发证机关的电子签名（SM2）";
        if (LicencePayload.DigestOf(record.Canonical) != record.Digest)
            return new Check(What, false, "存档内容与签发时的摘要不一致");
        return signatureHolds(record.PublicKeyPem, record.Canonical, record.Signature)
            ? new Check(What, true, "签名成立，存档内容自签发后没有改动")
            : new Check(What, false, "存档内容的签名不成立");
    }

    private static Check Shown(LicenceOnRecord record, Presented presented, Func<string, byte[], byte[], bool> signatureHolds) => presented switch
    {
        { File: { } file } => ShownFile(record, file, signatureHolds),
        { DigestPrefix: { } prefix } => IsPrefix(prefix, record.Digest)
            ? new Check("出示的二维码", true, "二维码中的摘要与签发内容一致")
            : new Check("出示的二维码", false, "二维码中的摘要与签发内容不一致"),
        _ => new Check("出示的内容", null, "只输入了标识。请把手中的证照与“发证机关签发的内容”逐项比对，或上传证照文件"),
    };

    private static Check ShownFile(LicenceOnRecord record, SignedLicence file, Func<string, byte[], byte[], bool> signatureHolds)
    {
        const string What = "上传的证照文件";
        var canonical = file.Canonical();
        if (LicencePayload.DigestOf(canonical) != record.Digest)
            return new Check(What, false, Differences.Tell(record.Canonical, file.Licence));
        // The content is right; the signature in the file must be a true one of the department's all the same.
        return TryBase64(file.Signature.Value) is { } signature && signatureHolds(record.PublicKeyPem, canonical, signature)
            ? new Check(What, true, "文件内容与签发内容一致，文件中的签名成立")
            : new Check(What, false, "文件中的签名被改动过");
    }

    private static Check Standing(LicenceOnRecord record) => record.Standing switch
    {
        LicenceStanding.Valid => new Check("证照状态", true, "发证机关没有撤销或注销"),
        LicenceStanding.Revoked => new Check("证照状态", false, $"已于{Day(record.StandingSince)}被发证机关撤销"),
        LicenceStanding.Cancelled => new Check("证照状态", false, $"已于{Day(record.StandingSince)}注销"),
        var other => throw new InvalidOperationException($"no such standing: {other}"),
    };

    private static Check Period(LicenceOnRecord record, DateOnly today) => record.ValidTo switch
    {
        null => new Check("有效期", true, "长期有效"),
        { } last when last < today => new Check("有效期", false, $"已于{Day(last)}到期"),
        { } last => new Check("有效期", true, $"至{Day(last)}"),
    };

    private static bool IsPrefix(string prefix, string digest) =>
        prefix.Length >= ShortestDigest && digest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static byte[]? TryBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : null;
    }

    private static string Day(DateOnly? day) => day is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Year}年{d.Month}月{d.Day}日") : "此前";
}
