using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tongban.Kernel;
using Tongban.Platform.Records;

namespace Tongban.Platform.Data;

/// <summary>The only way to the database: reads without tracking, writes as one operation in one transaction.</summary>
public sealed class Store(Database database, WriteQueue queue, SealSignal seal)
{
    private const int Attempts = 4;

    public DatabaseKind Kind => database.Kind;

    /// <summary>A context for reading; the caller disposes it.</summary>
    public TongbanContext Read() => database.Context();

    /// <summary>A bare connection for hot reads; the caller disposes it.</summary>
    public Task<DbConnection> OpenAsync(CancellationToken ct) => database.OpenAsync(ct);

    /// <summary>
    /// Runs <paramref name="body"/> in one transaction and commits when it answers without a problem. A problem rolls
    /// everything back. A row that somebody else changed meanwhile becomes <see cref="PlatformProblems.ChangedMeanwhile"/>.
    /// The body may run again after a deadlock or serialisation failure: it must not touch anything but the write.
    /// </summary>
    public async Task<Result<T>> WriteAsync<T>(
        OperationContext operation, Func<Write, CancellationToken, Task<Result<T>>> body, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AttemptAsync(operation, body, ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                return PlatformProblems.ChangedMeanwhile;
            }
            catch (Exception failure) when (IsPassing(failure) && attempt < Attempts)
            {
                await Task.Delay(10 * attempt, ct);
            }
        }
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public async Task<Result> WriteAsync(
        OperationContext operation, Func<Write, CancellationToken, Task<Result>> body, CancellationToken ct)
    {
        var result = await WriteAsync<bool>(operation, async (write, token) =>
            (await body(write, token)).Problem is { } problem ? problem : true, ct);
        return result.Problem is { } refused ? refused : Result.Ok;
    }

    /// <summary>True when the failure says that a row with this key is already there.</summary>
    public static bool IsDuplicate(Exception failure) => (failure as DbUpdateException)?.InnerException is { } inner
        ? IsDuplicate(inner)
        : failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
            or SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    private async Task<Result<T>> AttemptAsync<T>(
        OperationContext operation, Func<Write, CancellationToken, Task<Result<T>>> body, CancellationToken ct)
    {
        using var turn = await queue.EnterAsync(ct);
        await using var connection = await database.OpenAsync(ct);
        await using var write = new Write(database, connection, operation);
        if (database.Kind == DatabaseKind.Sqlite)
        {
            write.Begin();
        }

        var result = await body(write, ct);
        if (!result.IsOk)
        {
            return result;
        }

        if ((await write.CommitAsync(ct)).Problem is { } problem)
        {
            return problem;
        }

        if (write.Recorded > 0)
        {
            seal.Wake();
        }

        return result;
    }

    private static bool IsPassing(Exception failure) => (failure as DbUpdateException)?.InnerException is { } inner
        ? IsPassing(inner)
        : failure is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure }
            or SqliteException { SqliteErrorCode: 5 or 6 };
}
