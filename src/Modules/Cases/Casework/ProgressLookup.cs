using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Drafts;
using Tongban.Platform.Data;

namespace Tongban.Cases.Casework;

/// <summary>Finds a case by its number and the query code 查询码 that the applicant was given.</summary>
internal sealed class ProgressLookup(Store store, CaseShelf shelf, QueryCodes codes)
{
    public async Task<OpenCase?> FindAsync(string? number, string? code, CancellationToken ct)
    {
        if (number?.Trim() is not { Length: > 0 and < 60 } wanted || code?.Trim() is not { Length: > 0 and < 20 } given)
            return null;
        await using var db = store.Read();
        var found = await db.Set<CaseRow>().Where(row => row.Number == wanted).Select(row => new { row.Id, row.QueryCodeHash }).SingleOrDefaultAsync(ct);
        var hash = codes.HashOf(wanted, given);
        return found is not null && Same(hash, found.QueryCodeHash) ? await shelf.ReadAsync(found.Id, ct) : null;
    }

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}
