using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tongban.Identity.Domain;
using Tongban.Kernel.Codes;
using Tongban.Platform.Data;

namespace Tongban.Identity.Data;

/// <summary>Finds accounts, and opens the framework's user manager on a write's transaction.</summary>
internal sealed class AccountBook(
    Store store, Secrets secrets, IPasswordHasher<Account> hasher, IOptions<IdentityOptions> options, ILoggerFactory logs)
{
    private static readonly UpperInvariantLookupNormalizer Normalizer = new();

    public IPasswordHasher<Account> Hasher => hasher;

    public static string Normalize(string login) => Normalizer.NormalizeName(login.Trim())!;

    public async Task<Account?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<Account>().SingleOrDefaultAsync(account => account.Id == id, ct);
    }

    /// <summary>What each request asks of an account, in one short read.</summary>
    public Task<SessionAccount?> OfSessionAsync(Guid id, CancellationToken ct) => store.OneAsync(
        "select kind, name, id_number_sealed, real_name_level, must_change_password, closed_at, security_stamp from identity_account where id = @p0",
        row => new SessionAccount(
            id, Enum.Parse<AccountKind>(row.GetString(0), ignoreCase: true), row.GetString(1), row.GetText(2), row.GetInt32(3), row.GetBoolean(4), IsClosed: !row.IsDBNull(5), row.GetText(6)),
        ct, id);

    /// <param name="login">A chosen name, an identity number or a mobile number.</param>
    public async Task<Account?> FindByLoginAsync(string login, AccountKind kind, CodeRules rules, CancellationToken ct)
    {
        await using var db = store.Read();
        var accounts = db.Set<Account>().Where(account => account.Kind == kind && account.ClosedAt == null);
        if (kind == AccountKind.Person && ResidentId.Parse(login, rules) is { IsOk: true } id)
        {
            var index = secrets.IdNumberIndex(id.Value.Value);
            return await accounts.SingleOrDefaultAsync(account => account.IdNumberIndex == index, ct);
        }

        if (kind == AccountKind.Person && MobileNumber.Parse(login, rules) is { IsOk: true } mobile)
        {
            var index = secrets.MobileIndex(mobile.Value.Value);
            return await accounts.SingleOrDefaultAsync(account => account.MobileIndex == index, ct);
        }

        var name = Normalize(login);
        return await accounts.SingleOrDefaultAsync(account => account.NormalizedUserName == name, ct);
    }

    /// <summary>
    /// The account in this transaction, its row locked: of two attempts at once the second sees what the first counted.
    /// </summary>
    public static async Task<Account?> LockAsync(Write write, Guid id, CancellationToken ct)
    {
        await write.Db.Database.ExecuteSqlAsync($"update identity_account set access_failed_count = access_failed_count where id = {id}", ct);
        return await write.Db.Set<Account>().AsTracking().SingleOrDefaultAsync(account => account.Id == id, ct);
    }

    /// <summary>The framework's manager on this transaction; it saves as it goes, the write commits.</summary>
    public UserManager<Account> Over(Write write) => new(
        new UserOnlyStore<Account, TongbanContext, Guid>(write.Db), options, hasher, [new UserValidator<Account>()], [],
        Normalizer, new IdentityErrorDescriber(), NoServices.Instance, logs.CreateLogger<UserManager<Account>>());

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}

/// <summary>An account as a session needs it.</summary>
internal sealed record SessionAccount(
    Guid Id, AccountKind Kind, string Name, string? IdNumberSealed, int RealNameLevel, bool MustChangePassword, bool IsClosed, string? SecurityStamp);
