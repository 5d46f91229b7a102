using Microsoft.EntityFrameworkCore;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Forms.Data;

/// <summary>Drafts of forms: begun, saved at each change, closed. Nobody overwrites a change that they haven't seen.</summary>
internal sealed class DraftBook(Store store)
{
    public async Task<DraftRow?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<DraftRow>().SingleOrDefaultAsync(row => row.Id == id, ct);
    }

    public async Task<DraftRow?> OfAsync(string code, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<DraftRow>().SingleOrDefaultAsync(row => row.Code == code, ct);
    }

    public async Task<IReadOnlyList<DraftRow>> AllAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<DraftRow>().OrderByDescending(row => row.UpdatedAt).ToListAsync(ct);
    }

    /// <summary>Begins a draft; if one is open for this form, answers that one, untouched.</summary>
    /// <returns>The draft's id, and whether it is new.</returns>
    public Task<Result<(Guid Id, bool New)>> BeginAsync(FormSource form, int baseVersion, OperationContext operation, CancellationToken ct) =>
        store.WriteAsync<(Guid, bool)>(operation, async (write, token) =>
        {
            if (await write.Db.Set<DraftRow>().SingleOrDefaultAsync(row => row.Code == form.Code, token) is { } open)
            {
                return (open.Id, false);
            }

            var row = Row(form, baseVersion, operation);
            write.Db.Add(row);
            return (row.Id, true);
        }, ct);

    /// <param name="revision">What the change was made on; a draft that has moved on refuses.</param>
    public Task<Result> SaveAsync(Guid id, int revision, FormSource form, OperationContext operation, CancellationToken ct) =>
        store.WriteAsync(operation, async (write, token) =>
        {
            if (await write.Db.Set<DraftRow>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, token) is not { } row)
            {
                return FormProblems.DraftUnknown;
            }

            if (row.Revision != revision)
            {
                return FormProblems.DraftChanged;
            }

            var body = FormFile.Write(form);
            if (body.Length > Definition.Longest)
            {
                return FormProblems.TooLong;
            }

            (row.Title, row.Body, row.Revision) = (form.Title, body, row.Revision + 1);
            (row.UpdatedByName, row.UpdatedAt) = (operation.Actor.Name, operation.At.UtcDateTime);
            return Result.Ok;
        }, ct);

    public Task<Result> DropAsync(Guid id, int revision, OperationContext operation, CancellationToken ct) =>
        store.WriteAsync(operation, (write, token) => CloseAsync(write, id, revision, token), ct);

    public static async Task<Result> CloseAsync(Write write, Guid id, int revision, CancellationToken ct)
    {
        if (await write.Db.Set<DraftRow>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } row)
        {
            return FormProblems.DraftUnknown;
        }

        if (row.Revision != revision)
        {
            return FormProblems.DraftChanged;
        }

        write.Db.Remove(row);
        return Result.Ok;
    }

    private static DraftRow Row(FormSource form, int baseVersion, OperationContext operation) => new()
    {
        Id = Guid.CreateVersion7(operation.At),
        Code = form.Code,
        BaseVersion = baseVersion,
        Title = form.Title,
        Body = FormFile.Write(form),
        Revision = 1,
        CreatedByName = operation.Actor.Name,
        CreatedAt = operation.At.UtcDateTime,
        UpdatedByName = operation.Actor.Name,
        UpdatedAt = operation.At.UtcDateTime,
    };
}
