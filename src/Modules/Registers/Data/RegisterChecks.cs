using Microsoft.EntityFrameworkCore;
using Tongban.Platform.Data;
using Tongban.Registers.Contracts;

namespace Tongban.Registers.Data;

/// <inheritdoc cref="IRegisterChecks"/>
internal sealed class RegisterChecks(IRegisters registers, Store store, SealedFacts facts) : IRegisterChecks
{
    public async Task<bool?> NameAgreesAsync(string idNumber, string name, CancellationToken ct) =>
        await registers.PersonAsync(idNumber, ct) is { } record ? Plain(record.Find(PersonFacts.Name)) == Plain(name) : null;

    public async Task<Listing?> ListedAsync(string list, string number, DateOnly on, CancellationToken ct)
    {
        await using var db = store.Read();
        if (await db.Set<ListRow>().SingleOrDefaultAsync(row => row.Code == list, ct) is not { } found)
        {
            return null;
        }

        var index = facts.KeyIndex(number);
        var entries = await db.Set<ListingRow>().Where(row => row.List == list && row.KeyIndex == index && row.FromOn <= on).ToListAsync(ct);
        return entries.Find(row => row.UntilOn is null || row.UntilOn >= on) is { } entry ? new Listing(found.Name, true, entry.UntilOn) : new Listing(found.Name, false, null);
    }

    // Dots between parts of a name are written in several ways, and blanks slip in.
    private static string Plain(string? name) => string.Concat((name ?? "").Where(c => !char.IsWhiteSpace(c))).Replace('•', '·').Replace('.', '·').Replace('．', '·');
}
