using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Messages;

/// <summary>The in-site inbox 站内消息 of an account and of the subject in whose name it acts.</summary>
internal sealed class Inbox(Store store, Looks looks)
{
    public async Task<(int Total, int Unread)> CountAsync(Caller caller, CancellationToken ct)
    {
        await using var db = store.Read();
        var mine = Mine(db, caller);
        return (await mine.CountAsync(ct), await mine.CountAsync(row => row.ReadAt == null, ct));
    }

    public async Task<IReadOnlyList<MessageRow>> PageAsync(Caller caller, int number, int size, CancellationToken ct)
    {
        await using var db = store.Read();
        return await Mine(db, caller).OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id)
            .Skip((number - 1) * size).Take(size).ToListAsync(ct);
    }

    /// <summary>One of the caller's own messages; another's doesn't exist for them.</summary>
    public async Task<MessageRow?> FindAsync(Caller caller, Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        return await Mine(db, caller).SingleOrDefaultAsync(row => row.Id == id, ct);
    }

    /// <summary>Keeps when it was first opened.</summary>
    public Task<Result> OpenedAsync(Caller caller, Guid id, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("打开消息"), (write, _) =>
        {
            write.Execute(
                "update cases_message set read_at = @p0 where id = @p1 and read_at is null and (account_id = @p2 or applicant_index = @p3)",
                null, write.Operation.At, id, caller.AccountId, Index(caller));
            return Task.FromResult(Result.Ok);
        }, ct);

    public Task<Result> ReadAllAsync(Caller caller, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("消息已读"), (write, _) =>
        {
            write.Execute(
                "update cases_message set read_at = @p0 where read_at is null and (account_id = @p1 or applicant_index = @p2)",
                null, write.Operation.At, caller.AccountId, Index(caller));
            return Task.FromResult(Result.Ok);
        }, ct);

    private IQueryable<MessageRow> Mine(TongbanContext db, Caller caller)
    {
        var account = caller.AccountId;
        var index = Index(caller);
        return db.Set<MessageRow>().Where(row => row.Shown && (row.AccountId == account || row.ApplicantIndex == index));
    }

    private string Index(Caller caller) => caller.ActingFor is { } subject ? looks.IndexOf(subject.Code) : string.Empty;
}
