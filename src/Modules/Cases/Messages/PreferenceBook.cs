using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Cases.Messages;

/// <summary>What accounts want sent. An applicant without an account has no wishes: what can reach them is sent.</summary>
internal sealed class PreferenceBook(Store store, IOptions<MessageOptions> options)
{
    public QuietHours PlaceQuiet => options.Value.Quiet;

    public QuietHours QuietOf(Preferences preferences) => preferences.Quiet ?? PlaceQuiet;

    public async Task<Preferences> OfAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = store.Read();
        return (await OfAsync(db, [accountId], ct)).GetValueOrDefault(accountId, Preferences.None);
    }

    /// <returns>Of those that chose.</returns>
    public static async Task<IReadOnlyDictionary<Guid, Preferences>> OfAsync(TongbanContext db, IReadOnlyCollection<Guid> accounts, CancellationToken ct) =>
        await db.Set<PreferenceRow>().AsNoTracking().Where(row => accounts.Contains(row.AccountId))
            .ToDictionaryAsync(row => row.AccountId, row => CaseJson.Read<Preferences>(row.Content), ct);

    public Task<Result> SaveAsync(OperationContext operation, Preferences preferences, CancellationToken ct) => store.WriteAsync(operation, (write, _) =>
    {
        write.Execute(
            "insert into cases_preference (account_id, content, changed_at, revision) values (@p0, @p1, @p2, 1) on conflict (account_id) do update set content = excluded.content, changed_at = excluded.changed_at, revision = cases_preference.revision + 1",
            null, operation.Actor.Id, CaseJson.Write(preferences), operation.At);
        return Task.FromResult(Result.Ok);
    }, ct);
}
