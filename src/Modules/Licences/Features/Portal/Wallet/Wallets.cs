using Microsoft.EntityFrameworkCore;
using Tongban.Kernel.Time;
using Tongban.Licences.Contracts;
using Tongban.Licences.Data;
using Tongban.Licences.Data.Rows;
using Tongban.Licences.Domain;
using Tongban.Licences.Features.Shared;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Licences.Features.Portal.Wallet;

/// <summary>A licence in the wallet's list.</summary>
internal sealed record WalletEntry(Guid Id, string Name, string Number, string IssuerName, DateOnly IssuedOn, DateOnly? ValidTo, LicenceStatus Status, string Accent);

/// <summary>The holder's own licences 我的证照: those of the person, or of the company in whose name they act.</summary>
internal sealed class Wallets(Store store, LicenceSeal seal, LicenceTemplates templates, TimeProvider time)
{
    public async Task<IReadOnlyList<WalletEntry>> OfAsync(Subject holder, CancellationToken ct)
    {
        await using var db = store.Read();
        var index = seal.HolderIndex(holder.Code);
        var rows = await db.Set<LicenceRow>().Where(row => row.HolderIndex == index).OrderByDescending(row => row.IssuedAt)
            .Select(row => new { row.Id, row.Name, row.Number, row.IssuerName, row.IssuedOn, row.ValidTo, row.Standing, row.TemplateCode, row.TemplateVersion })
            .ToListAsync(ct);
        var today = CivilTime.DateOf(time.GetUtcNow());
        // What can be used stands first.
        return [.. rows.Select(row => new WalletEntry(
            row.Id, row.Name, row.Number, row.IssuerName, row.IssuedOn, row.ValidTo,
            Statuses.Of(row.Standing, row.ValidTo, today), templates.Of(row.TemplateCode, row.TemplateVersion).Look.Accent))
            .OrderByDescending(entry => entry.Status == LicenceStatus.Valid)];
    }

    /// <summary>Null when there is no such licence or it isn't the holder's: the two can't be told apart from outside.</summary>
    public async Task<LicenceRow?> FindAsync(Subject holder, Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        var index = seal.HolderIndex(holder.Code);
        return await db.Set<LicenceRow>().SingleOrDefaultAsync(row => row.Id == id && row.HolderIndex == index, ct);
    }

    /// <param name="row">The licence.</param>
    /// <param name="site">Scheme and host of this site, for the QR code.</param>
    public LicenceFace Draw(LicenceRow row, string site) => new(
        templates.Of(row.TemplateCode, row.TemplateVersion).Look,
        seal.PayloadOf(row),
        Statuses.Of(row.Standing, row.ValidTo, CivilTime.DateOf(time.GetUtcNow())),
        site + LicenceFace.VerifyPath(row.Identifier, row.Digest));

    /// <summary>The file that the holder hands on: payload and signature.</summary>
    public async Task<SignedLicence> FileAsync(LicenceRow row, CancellationToken ct)
    {
        await using var db = store.Read();
        var key = await seal.KeyOfAsync(db, row, ct);
        return SignedLicence.Of(seal.CanonicalOf(row), new LicenceSignature(
            LicenceSignature.Sm2WithSm3, key.Signer, key.KeyId, key.PublicKey, Convert.ToBase64String(row.Signature)));
    }
}
