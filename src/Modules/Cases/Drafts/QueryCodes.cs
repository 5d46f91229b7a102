using Tongban.Platform.Cryptography;

namespace Tongban.Cases.Drafts;

/// <summary>The code 查询码 with which anybody who holds it may look up where a case stands; follows from the number and a key.</summary>
internal sealed class QueryCodes(Vault vault)
{
    // Neither 0/O nor 1/I/L: the code is read over the telephone.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 6;

    public string Of(string caseNumber)
    {
        var index = Convert.FromHexString(vault.BlindIndex("query-code", caseNumber));
        return string.Create(Length, index, static (code, bytes) =>
        {
            for (var i = 0; i < code.Length; i++)
            {
                code[i] = Letters[BitConverter.ToUInt16(bytes, i * 2) % Letters.Length];
            }
        });
    }

    /// <summary>What is stored: bound to the number, so that a code says nothing about another case.</summary>
    public string HashOf(string caseNumber, string code) => vault.BlindIndex("query-code-hash", $"{caseNumber} {code.Trim().ToUpperInvariant()}");
}
