using System.Text.Json;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Records;

namespace Tongban.Registers.Data;

/// <summary>How register facts lie in the database: one sealed JSON text a subject, found by blind indexes.</summary>
internal sealed class SealedFacts(Vault vault)
{
    private const string FactsPurpose = "registers.facts";
    private const string ClaimPurpose = "registers.claim";
    private const string KeyPurpose = "registers.key";
    private const string RepresentativePurpose = "registers.representative";

    public string Seal(IReadOnlyDictionary<string, string> facts) =>
        vault.Seal(FactsPurpose, JsonSerializer.Serialize(facts, RecordJson.Options));

    public IReadOnlyDictionary<string, string> Open(string sealedFacts) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(vault.Open(FactsPurpose, sealedFacts), RecordJson.Options)!;

    /// <summary>A single value that somebody says is wrong, or right.</summary>
    public string SealClaim(string value) => vault.Seal(ClaimPurpose, value);

    public string OpenClaim(string sealedValue) => vault.Open(ClaimPurpose, sealedValue);

    public string KeyIndex(string key) => vault.BlindIndex(KeyPurpose, key);

    public string RepresentativeIndex(string idNumber) => vault.BlindIndex(RepresentativePurpose, idNumber);
}
