using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Tongban.Kernel.Time;
using Tongban.Licences.Contracts;
using Tongban.Licences.Data;
using Tongban.Licences.Data.Rows;
using Tongban.Licences.Domain;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Licences.Features.Portal.Verify;

/// <summary>What a stranger learns about a licence.</summary>
/// <param name="Shown">Null when the identifier is unknown.</param>
internal sealed record VerificationResult(string Identifier, Verification Verification, PublicLicence? Shown, DateTimeOffset At);

/// <summary>The part of a licence that anybody who verifies it may read.</summary>
internal sealed record PublicLicence(
    string Name, string Number, string HolderName, string IssuerName, DateOnly IssuedOn, DateOnly? ValidTo, IReadOnlyList<LicenceFact> Facts, bool IsDemonstration);

/// <summary>Verifies licences for anybody 证照核验; keeps nothing of what was shown.</summary>
internal sealed class Verifications(Store store, LicenceSeal seal, LicenceTemplates templates, TimeProvider time)
{
    /// <summary>The identifier in its canonical form, or why it can't be one.</summary>
    public Result<string> Read(string? identifier) => LicenceId.Parse(identifier, templates.Rules()).Map(id => id.Value);

    public async Task<VerificationResult> JudgeAsync(string identifier, Presented presented, CancellationToken ct)
    {
        await using var db = store.Read();
        var now = time.GetUtcNow();
        var row = await db.Set<LicenceRow>().SingleOrDefaultAsync(licence => licence.Identifier == identifier, ct);
        var record = row is null ? null : await RecordAsync(db, row, ct);
        var verification = Verifying.Judge(record, presented, CivilTime.DateOf(now), (key, data, signature) => KeyRing.Verify(key, data, signature));
        return new VerificationResult(identifier, verification, row is null ? null : Public(row), now);
    }

    private async Task<LicenceOnRecord> RecordAsync(TongbanContext db, LicenceRow row, CancellationToken ct) => new(
        seal.CanonicalOf(row), row.Digest, row.Signature, (await seal.KeyOfAsync(db, row, ct)).PublicKey, row.Standing, row.StandingSince, row.ValidTo);

    private PublicLicence Public(LicenceRow row)
    {
        var payload = seal.PayloadOf(row);
        var open = templates.Of(row.TemplateCode, row.TemplateVersion).Attributes.Where(attribute => attribute.Public).Select(attribute => attribute.Element).ToHashSet();
        var kind = row.HolderKind == HolderKind.Person ? SubjectKind.Person : SubjectKind.Organisation;
        return new PublicLicence(
            payload.Name, payload.Number, PublicName.Of(kind, payload.Holder.Name), payload.Issuer.Name, payload.IssuedOn, payload.ValidTo,
            [.. payload.Facts.Where(fact => open.Contains(fact.Element))],
            LicenceId.Parse(row.Identifier, templates.Rules()) is { IsOk: true } id && id.Value.IsDemonstration);
    }
}
