using System.Text;
using Tongban.Licences.Domain;
using Tongban.Platform.Cryptography;
using Xunit;

namespace Tongban.Tests.Unit.Licences;

public sealed class VerifyingTests
{
    private readonly LicencePayload _payload = Samples.Payload();
    private readonly LicenceOnRecord _record;

    public VerifyingTests() => _record = Samples.Record(_payload);

    [Fact]
    public void Judge_NeverIssued_IsUnknown() => Assert.Equal(Verdict.Unknown, Judge(null, Presented.IdentifierOnly).Verdict);

    [Fact]
    public void Judge_ByIdentifierAlone_IsValidAndSaysThatNothingWasCompared()
    {
        var verification = Judge(_record, Presented.IdentifierOnly);
        Assert.Equal(Verdict.Valid, verification.Verdict);
        Assert.Null(Assert.Single(verification.Checks, check => check.What == "出示的内容").Held);
    }

    [Fact]
    public void Judge_WithTheIssuedDigest_IsValid() =>
        Assert.Equal(Verdict.Valid, Judge(_record, new Presented(_record.Digest[..32].ToUpperInvariant(), null)).Verdict);

    [Fact]
    public void Judge_WithAnotherDigest_IsAltered()
    {
        var turned = (_record.Digest[0] == '0' ? '1' : '0') + _record.Digest[1..32];
        Assert.Equal(Verdict.Altered, Judge(_record, new Presented(turned, null)).Verdict);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void Judge_WithADigestTooShortToProveAnything_IsNotBelieved(int length) =>
        Assert.Equal(Verdict.Altered, Judge(_record, new Presented(_record.Digest[..length], null)).Verdict);

    [Fact]
    public void Judge_TheDownloadedFile_IsValid() =>
        Assert.Equal(Verdict.Valid, Judge(_record, Uploaded(Samples.File_(_record).ToFile())).Verdict);

    [Theory]
    [InlineData("清和面馆", "清河面馆", "经营者名称")]
    [InlineData("热食类、冷食类", "热食类、生食类", "经营项目")]
    [InlineData("2031-03-04", "2036-03-04", "有效期至")]
    [InlineData("JY29901010000", "JY29901010009", "证照编号")]
    [InlineData("市场监督管理局", "市场监督局", "发证机关")]
    public void Judge_AnEditedFile_IsAlteredAndNamesWhat(string was, string becomes, string named)
    {
        var verification = Judge(_record, Uploaded(Samples.Edited(Samples.File_(_record), was, becomes)));
        Assert.Equal(Verdict.Altered, verification.Verdict);
        var told = verification.Checks.Single(check => check.What == "上传的证照文件").Found;
        Assert.Contains(named, told, StringComparison.Ordinal);
        Assert.DoesNotContain("清和", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_AFileSignedBySomebodyElse_IsAltered()
    {
        using var forger = Sm2.Generate();
        var forged = SignedLicence.Of(_record.Canonical, Samples.File_(_record).Signature with
        {
            Value = Convert.ToBase64String(forger.Sign(_record.Canonical)),
            PublicKey = forger.PublicKeyPem,
        });
        Assert.Equal(Verdict.Altered, Judge(_record, new Presented(null, forged)).Verdict);
    }

    [Fact]
    public void Judge_WhenTheDatabaseWasWrittenInto_IsAltered()
    {
        var canonical = (_payload with { ValidTo = new DateOnly(2099, 1, 1) }).Canonical();
        var contentOnly = _record with { Canonical = canonical };
        var withDigest = contentOnly with { Digest = LicencePayload.DigestOf(canonical) };
        Assert.Equal(Verdict.Altered, Judge(contentOnly, Presented.IdentifierOnly).Verdict);
        Assert.Equal(Verdict.Altered, Judge(withDigest, Presented.IdentifierOnly).Verdict);
    }

    [Fact]
    public void Judge_Revoked_IsRevokedAlsoWhenExpired()
    {
        var revoked = Samples.Record(_payload, LicenceStanding.Revoked);
        Assert.Equal(Verdict.Revoked, Judge(revoked, Presented.IdentifierOnly).Verdict);
        Assert.Equal(Verdict.Revoked, Judge(revoked, Presented.IdentifierOnly, new DateOnly(2040, 1, 1)).Verdict);
        Assert.Equal(Verdict.Cancelled, Judge(Samples.Record(_payload, LicenceStanding.Cancelled), Presented.IdentifierOnly).Verdict);
    }

    [Fact]
    public void Judge_AlteredAndRevoked_IsAltered() =>
        Assert.Equal(Verdict.Altered, Judge(Samples.Record(_payload, LicenceStanding.Revoked), new Presented(new string('0', 32), null)).Verdict);

    [Fact]
    public void Judge_OnTheLastDayAndTheDayAfter()
    {
        Assert.Equal(Verdict.Valid, Judge(_record, Presented.IdentifierOnly, new DateOnly(2031, 3, 4)).Verdict);
        Assert.Equal(Verdict.Expired, Judge(_record, Presented.IdentifierOnly, new DateOnly(2031, 3, 5)).Verdict);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"licence":{},"signature":{}}""")]
    [InlineData("""{"licence":{"format":"tongban-licence/1","identifier":5},"signature":{"algorithm":"","signer":"","keyId":"","publicKey":"","value":""}}""")]
    [InlineData("""{"licence":{"format":"tongban-licence/1","identifier":"x","identifier":"y"},"signature":{"algorithm":"","signer":"","keyId":"","publicKey":"","value":""}}""")]
    [InlineData("""{"licence":{"format":"tongban-licence/1","identifier":"x","a":1.5},"signature":{"algorithm":"","signer":"","keyId":"","publicKey":"","value":""}}""")]
    public void Parse_SomethingElse_IsNotALicenceFile(string file) =>
        Assert.Equal("licences-0012", SignedLicence.Parse(Encoding.UTF8.GetBytes(file)).Problem?.Code);

    [Fact]
    public void Parse_AFileTooLarge_SaysSo() =>
        Assert.Equal("licences-0011", SignedLicence.Parse(new byte[SignedLicence.LargestFile + 1]).Problem?.Code);

    private static Presented Uploaded(byte[] file) => new(null, SignedLicence.Parse(file).Value);

    private static Verification Judge(LicenceOnRecord? record, Presented presented, DateOnly? today = null) =>
        Verifying.Judge(record, presented, today ?? Samples.Today, (pem, data, signature) => KeyRing.Verify(pem, data, signature));
}
