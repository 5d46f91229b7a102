using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;
using Tongban.Registers.Contracts;

namespace Tongban.Registers.Data;

/// <summary>A ticket with what is said about it.</summary>
internal sealed record OpenCorrection(CorrectionRow Ticket, IReadOnlyList<CorrectionClaimRow> Claims);

/// <summary>The owner department at work on correction tickets; whoever said something sees their own.</summary>
internal sealed class CorrectionDesk(Store store, SealedFacts facts, IEnumerable<ICorrectionNews> news, Looks looks)
{
    private static readonly string[] Keys = [PersonFacts.IdNumber, OrganisationFacts.CreditCode];

    /// <summary>Tickets of the departments in which the caller may answer, open ones first, those due soonest first.</summary>
    public async Task<IReadOnlyList<CorrectionRow>> ListAsync(Caller caller, CancellationToken ct)
    {
        var posts = caller.Posts.Where(post => post.Permissions.Contains(RegisterPermissions.Correct)).ToList();
        List<Guid> departments = [.. posts.Select(post => post.DepartmentId).Distinct()];
        await using var db = store.Read();
        var rows = await db.Set<CorrectionRow>().Where(row => departments.Contains(row.DepartmentId))
            .OrderBy(row => row.State == CorrectionStates.Open ? 0 : 1).ThenBy(row => row.DueOn).Take(200).ToListAsync(ct);
        return [.. rows.Where(row => PostFor(caller, row) is not null)];
    }

    /// <summary>Null when there is none or the caller isn't of the department that answers for it.</summary>
    public async Task<OpenCorrection?> FindAsync(Caller caller, Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<CorrectionRow>().SingleOrDefaultAsync(row => row.Id == id, ct) is { } ticket && PostFor(caller, ticket) is not null
            ? new OpenCorrection(ticket, await db.Set<CorrectionClaimRow>().Where(row => row.CorrectionId == id).OrderBy(row => row.At).ToListAsync(ct))
            : null;
    }

    /// <summary>What an account said, newest first, with how it stands.</summary>
    public async Task<IReadOnlyList<(CorrectionRow Ticket, CorrectionClaimRow Claim)>> OfAsync(Guid account, CancellationToken ct)
    {
        await using var db = store.Read();
        var claims = await db.Set<CorrectionClaimRow>().Where(row => row.AccountId == account).OrderByDescending(row => row.At).Take(100).ToListAsync(ct);
        List<Guid> ids = [.. claims.Select(claim => claim.CorrectionId)];
        var tickets = await db.Set<CorrectionRow>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        return [.. claims.Select(claim => (tickets[claim.CorrectionId], claim))];
    }

    public string Open(string sealedValue) => facts.OpenClaim(sealedValue);

    /// <summary>Keeps that the caller saw the values whole; whoever's record it is can see who looked.</summary>
    public Task<Result> RecordLookAsync(Caller caller, CorrectionRow ticket, CancellationToken ct) => store.WriteAsync(Operation(caller, ticket), async (write, token) =>
    {
        if (await SubjectAsync(write, ticket, token) is { } subject && facts.Open(subject.Facts) is var known
            && (known.GetValueOrDefault(PersonFacts.IdNumber) ?? known.GetValueOrDefault(OrganisationFacts.CreditCode)) is { } code)
        {
            looks.Record(write, code, $"数据纠错工单：{ticket.Name}", null);
        }

        return Result.Ok;
    }, ct);

    /// <summary>Changes the register and answers, in one transaction.</summary>
    public Task<Result> CorrectAsync(Caller caller, Guid id, string value, string? remark, CancellationToken ct) => AnswerAsync(caller, id, CorrectionStates.Corrected, remark ?? "已经更正。", async (write, ticket, token) =>
    {
        if (Keys.Contains(ticket.Element))
            return RegisterProblems.KeyFact;
        var subject = await SubjectAsync(write, ticket, token) ?? throw new InvalidOperationException($"correction {ticket.Number} is about a record that is gone");
        var known = new Dictionary<string, string>(facts.Open(subject.Facts), StringComparer.Ordinal) { [ticket.Element] = value };
        write.Execute("update registers_subject set facts = @p1, updated_on = @p2, name = @p3, representative_index = @p4 where id = @p0", 1,
            subject.Id, facts.Seal(known), CivilTime.DateOf(write.Operation.At), subject.Name is null ? null : known.GetValueOrDefault(OrganisationFacts.Name),
            // Whoever represents an organisation that exists is found by the corrected number.
            subject.RepresentativeIndex is not null && ticket.Element == OrganisationFacts.RepresentativeIdNumber ? facts.RepresentativeIndex(value) : subject.RepresentativeIndex);
        return Result.Ok;
    }, ct);

    public Task<Result> KeepAsync(Caller caller, Guid id, string reason, CancellationToken ct) =>
        AnswerAsync(caller, id, CorrectionStates.Kept, reason, (_, _, _) => Task.FromResult(Result.Ok), ct);

    private async Task<Result> AnswerAsync(
        Caller caller, Guid id, string state, string answer, Func<Write, CorrectionRow, CancellationToken, Task<Result>> change, CancellationToken ct)
    {
        if (await FindAsync(caller, id, ct) is not { } open)
            return RegisterProblems.TicketGone;
        return await store.WriteAsync(Operation(caller, open.Ticket), async (write, token) =>
        {
            var ticket = await write.Db.Set<CorrectionRow>().AsTracking().SingleAsync(row => row.Id == id, token);
            if (ticket.State != CorrectionStates.Open)
                return RegisterProblems.Answered;
            var changed = await change(write, ticket, token);
            if (!changed.IsOk)
                return changed;
            (ticket.State, ticket.Answer, ticket.AnsweredAt, ticket.AnsweredBy) = (state, answer, write.Operation.At.UtcDateTime, write.Operation.Actor.Name);
            ticket.Revision++;
            write.Record(new Entry("registers.correction-answered", "correction", ticket.Id, ticket.Place, new { ticket.Number, ticket.Register, ticket.Element, ticket.State, ticket.DepartmentName }));
            foreach (var claim in await write.Db.Set<CorrectionClaimRow>().Where(row => row.CorrectionId == id).ToListAsync(token))
                Tell(write, ticket, claim);
            return Result.Ok;
        }, ct);
    }

    private void Tell(Write write, CorrectionRow ticket, CorrectionClaimRow claim)
    {
        var answered = new CorrectionAnswered(
            ticket.Id, ticket.Number, ticket.Name, Register.NameOf(ticket.Register), ticket.DepartmentName, ticket.Place, ticket.State == CorrectionStates.Corrected,
            claim.AccountId, claim.OriginId, claim.OriginName);
        foreach (var one in news)
            one.Tell(write, answered);
    }

    private static Task<SubjectRow?> SubjectAsync(Write write, CorrectionRow ticket, CancellationToken ct) =>
        write.Db.Set<SubjectRow>().AsNoTracking().SingleOrDefaultAsync(row => row.KeyIndex == ticket.KeyIndex && row.Register == ticket.Register, ct);

    private static OperationContext Operation(Caller caller, CorrectionRow ticket) => caller.Operation($"数据纠错 {ticket.Number}", PostFor(caller, ticket), "workbench");

    private static Post? PostFor(Caller caller, CorrectionRow ticket) => caller.Posts.FirstOrDefault(post =>
        post.Permissions.Contains(RegisterPermissions.Correct) && post.DepartmentId == ticket.DepartmentId);
}
