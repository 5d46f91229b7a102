using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Licences.Contracts;
using Tongban.Licences.Data.Rows;
using Tongban.Licences.Domain;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;

namespace Tongban.Licences.Data;

/// <inheritdoc cref="ILicences"/>
internal sealed class LicenceBook(Store store, LicenceTemplates templates, LicenceSeal seal, TimeProvider time) : ILicences
{
    private const int SaltBytes = 16;

    public async Task<Result<IssuedLicence>> IssueAsync(Write write, LicenceRequest request, CancellationToken ct)
    {
        if (templates.Find(request.TemplateCode) is not { } template) return LicenceProblems.TemplateUnknown.With(request.TemplateCode);
        var division6 = request.Issuer.Place[..6];
        var serial = await write.NextNumberAsync(template.Number.Series(template.Code, division6, request.IssuedOn), ct);
        var draft = new LicenceDraft(
            new LicenceIssuer(request.Issuer.Name, request.Issuer.CreditCode),
            HolderOf(request.Holder), request.Facts, division6, request.IssuedOn, request.ValidTo, serial);
        var composed = Issuing.Compose(template, draft, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SaltBytes)));
        if (!composed.IsOk) return composed.Problem!;
        await seal.PublishKeyAsync(write, request.Issuer, ct);
        var row = RowOf(composed.Value, request, write.Operation.At);
        write.Db.Add(row);
        write.Record(new Entry("licences.issued", "licence", row.Id, row.Place, EventOf(row, request.IssuedOn)));
        return new IssuedLicence(row.Id, row.Identifier, row.Name, row.Number, row.IssuedOn, row.ValidTo);
    }

    public async Task RevokeOfCaseAsync(Write write, Guid caseId, string reason, CancellationToken ct)
    {
        var rows = await write.Db.Set<LicenceRow>().Where(row => row.CaseId == caseId && row.Standing == LicenceStanding.Valid).ToListAsync(ct);
        foreach (var row in rows) Revoke(write, row, reason);
    }

    public async Task<IReadOnlyList<HeldLicence>> HeldByAsync(Subject holder, CancellationToken ct)
    {
        await using var db = store.Read();
        var index = seal.HolderIndex(holder.Code);
        var rows = await db.Set<LicenceRow>().Where(row => row.HolderIndex == index).OrderByDescending(row => row.IssuedAt).ToListAsync(ct);
        return [.. rows.Select(Held)];
    }

    public async Task<HeldLicence?> FindAsync(string identifier, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<LicenceRow>().SingleOrDefaultAsync(row => row.Identifier == identifier, ct) is { } row ? Held(row) : null;
    }

    public async Task<IReadOnlyList<IssuedLicence>> OfCaseAsync(Guid caseId, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<LicenceRow>().Where(row => row.CaseId == caseId)
            .Select(row => new IssuedLicence(row.Id, row.Identifier, row.Name, row.Number, row.IssuedOn, row.ValidTo)).ToListAsync(ct);
    }

    /// <summary>Changes a tracked row and records it.</summary>
    public static void Revoke(Write write, LicenceRow row, string reason)
    {
        var today = CivilTime.DateOf(write.Operation.At);
        row.Standing = LicenceStanding.Revoked;
        row.StandingSince = today;
        row.StandingReason = reason;
        row.StandingBy = write.Operation.Actor.Name;
        row.Revision++;
        write.Record(new Entry("licences.revoked", "licence", row.Id, row.Place, EventOf(row, today, reason)));
    }

    private static LicenceEvent EventOf(LicenceRow row, DateOnly on, string? reason = null) => new(
        row.Id, row.Identifier, row.TemplateCode, row.Name, row.Number, row.CaseId, row.IssuerId, row.IssuerName, row.Digest, on, reason);

    private HeldLicence Held(LicenceRow row)
    {
        var payload = seal.PayloadOf(row);
        var kind = row.HolderKind == HolderKind.Person ? SubjectKind.Person : SubjectKind.Organisation;
        return new HeldLicence(
            row.Id, row.Identifier, row.TemplateCode, payload.TypeCode, row.Name, row.Number, new Subject(kind, payload.Holder.Code, payload.Holder.Name),
            row.IssuerName, row.IssuedOn, row.ValidTo, Statuses.Of(row.Standing, row.ValidTo, CivilTime.DateOf(time.GetUtcNow())),
            payload.Facts.ToDictionary(fact => fact.Element, fact => fact.Value, StringComparer.Ordinal));
    }

    private static LicenceHolder HolderOf(Subject holder) => holder.Kind == SubjectKind.Person
        ? new LicenceHolder("person", "111", holder.Code, holder.Name)
        : new LicenceHolder("organisation", "001", holder.Code, holder.Name);

    private LicenceRow RowOf(LicencePayload payload, LicenceRequest request, DateTimeOffset at)
    {
        var canonical = payload.Canonical();
        var signer = seal.SignerOf(request.Issuer);
        return new LicenceRow
        {
            Id = Guid.CreateVersion7(at),
            Identifier = payload.Identifier,
            TemplateCode = payload.TemplateCode,
            TemplateVersion = payload.TemplateVersion,
            Name = payload.Name,
            Number = payload.Number,
            Place = request.Issuer.Place,
            IssuerId = request.Issuer.Id,
            IssuerName = request.Issuer.Name,
            HolderKind = request.Holder.Kind == SubjectKind.Person ? HolderKind.Person : HolderKind.Organisation,
            HolderIndex = seal.HolderIndex(request.Holder.Code),
            HolderName = request.Holder.Name,
            CaseId = request.CaseId,
            IssuedOn = payload.IssuedOn,
            ValidTo = payload.ValidTo,
            PayloadSealed = seal.Close(canonical),
            Digest = LicencePayload.DigestOf(canonical),
            Signature = signer.Sign(canonical),
            KeyId = signer.KeyId,
            Standing = LicenceStanding.Valid,
            IssuedAt = at.UtcDateTime,
            Revision = 1,
        };
    }
}
