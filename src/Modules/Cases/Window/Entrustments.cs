using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;

namespace Tongban.Cases.Window;

/// <summary>A villager to be put on the list.</summary>
internal sealed record EntrustmentSaid(Subject Villager, string? Mobile, string Authority, DateOnly From, DateOnly To);

/// <summary>Whom a village point 代办点 applies for: recorded once with its authority, until it ends.</summary>
internal sealed class Entrustments(Store store, Vault vault, Looks looks, TimeProvider time)
{
    private const string Purpose = "cases.entrustment";
    private const int Most = 500;

    public async Task<IReadOnlyList<EntrustmentRow>> OfAsync(Post post, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<EntrustmentRow>().Where(row => row.Place == post.Place && row.EndedAt == null)
            .OrderBy(row => row.SubjectName).Take(Most).ToListAsync(ct);
    }

    /// <returns>Who came in terms of the window's form; null when the point may not apply for them today.</returns>
    public async Task<WalkIn?> FindAsync(Post post, Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        var today = Kernel.Time.CivilTime.DateOf(time.GetUtcNow());
        return await db.Set<EntrustmentRow>().SingleOrDefaultAsync(row => row.Id == id && row.Place == post.Place && row.EndedAt == null
            && row.ValidFrom <= today && row.ValidTo >= today, ct) is { } row
            ? Came(row)
            : null;
    }

    public Task<Result> AddAsync(Caller caller, Post post, EntrustmentSaid said, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("登记代办委托", post, "village"), async (write, token) =>
        {
            var index = looks.IndexOf(said.Villager.Code);
            if (await write.Db.Set<EntrustmentRow>().AnyAsync(known => known.Place == post.Place && known.SubjectIndex == index && known.EndedAt == null, token))
                return WindowProblems.EntrustedAlready;
            var row = Row(write.Operation, post, said, index);
            write.Db.Add(row);
            write.Record(new Entry("cases.entrusted", "entrustment", row.Id, post.Place, new { row.SubjectName, row.Authority, row.ValidFrom, row.ValidTo }));
            return Result.Ok;
        }, ct);

    public Task<Result> EndAsync(Caller caller, Post post, Guid id, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("结束代办委托", post, "village"), async (write, token) =>
        {
            if (await write.Db.Set<EntrustmentRow>().SingleOrDefaultAsync(row => row.Id == id && row.Place == post.Place && row.EndedAt == null, token) is not { } row)
                return WindowProblems.NotEntrusted;
            row.EndedAt = write.Operation.At.UtcDateTime;
            write.Record(new Entry("cases.entrustment-ended", "entrustment", row.Id, post.Place, new { row.SubjectName }));
            return Result.Ok;
        }, ct);

    private EntrustmentRow Row(OperationContext operation, Post post, EntrustmentSaid said, string index) => new()
    {
        Id = Guid.CreateVersion7(operation.At), Place = post.Place, SubjectIndex = index, SubjectSealed = vault.Seal(Purpose, CaseJson.Write(said.Villager)),
        SubjectName = said.Villager.Name, SubjectMasked = Masking.Apply(Mask.Id, said.Villager.Code),
        MobileSealed = said.Mobile is null ? null : vault.Seal(Purpose, said.Mobile), Authority = said.Authority, ValidFrom = said.From, ValidTo = said.To,
        RecordedAt = operation.At.UtcDateTime, RecordedBy = operation.Actor.Name,
    };

    private WalkIn Came(EntrustmentRow row)
    {
        var villager = CaseJson.Read<Subject>(vault.Open(Purpose, row.SubjectSealed));
        return new WalkIn { Name = villager.Name, IdNumber = villager.Code, Mobile = row.MobileSealed is { } mobile ? vault.Open(Purpose, mobile) : null, Authority = row.Authority };
    }
}
