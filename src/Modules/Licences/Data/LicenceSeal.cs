using Microsoft.EntityFrameworkCore;
using Tongban.Licences.Data.Rows;
using Tongban.Licences.Domain;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;

namespace Tongban.Licences.Data;

/// <summary>The keys behind licences: departments' signatures, the vault over payloads, the blind index over holders.</summary>
internal sealed class LicenceSeal(KeyRing keys, Vault vault)
{
    private const string Payload = "licences.payload";
    private const string Holder = "licences.holder";

    public SigningKey SignerOf(Department issuer) => keys.Signer(issuer.CreditCode);

    public string Close(byte[] canonical) => vault.Seal(Payload, canonical);

    public byte[] CanonicalOf(LicenceRow row) => vault.OpenBytes(Payload, row.PayloadSealed);

    public LicencePayload PayloadOf(LicenceRow row) => LicencePayload.Read(CanonicalOf(row));

    public string HolderIndex(string code) => vault.BlindIndex(Holder, code.ToUpperInvariant());

    /// <summary>Makes the department's public key known, so that a signature can be checked long after the department's key changed.</summary>
    public async Task PublishKeyAsync(Write write, Department issuer, CancellationToken ct)
    {
        var key = SignerOf(issuer);
        if (await write.Db.Set<SigningKeyRow>().AnyAsync(row => row.KeyId == key.KeyId, ct)) return;
        write.Execute(
            "insert into licences_signing_key (key_id, signer, signer_name, public_key, since) values (@p0, @p1, @p2, @p3, @p4) on conflict (key_id) do nothing",
            null, key.KeyId, issuer.CreditCode, issuer.Name, key.PublicKeyPem, write.Operation.At);
    }

    public async Task<SigningKeyRow> KeyOfAsync(TongbanContext db, LicenceRow row, CancellationToken ct) =>
        await db.Set<SigningKeyRow>().SingleAsync(key => key.KeyId == row.KeyId, ct);
}
