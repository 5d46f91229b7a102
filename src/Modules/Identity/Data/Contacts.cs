using Microsoft.EntityFrameworkCore;
using Tongban.Identity.Contracts;
using Tongban.Identity.Domain;
using Tongban.Platform.Data;

namespace Tongban.Identity.Data;

internal sealed class Contacts(Store store, Secrets secrets) : IContacts
{
    public async Task<IReadOnlyDictionary<Guid, AccountContact>> OfAsync(IReadOnlyCollection<Guid> accounts, CancellationToken ct)
    {
        if (accounts.Count == 0)
            return new Dictionary<Guid, AccountContact>();
        await using var db = store.Read();
        var rows = await db.Set<Account>().Where(account => accounts.Contains(account.Id) && account.ClosedAt == null)
            .Select(account => new { account.Id, account.MobileSealed, account.EmailSealed }).ToListAsync(ct);
        return rows.ToDictionary(row => row.Id, row => new AccountContact(
            row.MobileSealed is { } mobile ? secrets.OpenMobile(mobile) : null,
            row.EmailSealed is { } email ? secrets.OpenEmail(email) : null));
    }
}
