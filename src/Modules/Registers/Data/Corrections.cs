using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Registers.Contracts;

namespace Tongban.Registers.Data;

/// <inheritdoc cref="ICorrections"/>
internal sealed class Corrections(Store store, SealedFacts facts, IDepartments departments) : ICorrections
{
    public async Task<Result<CorrectionTicket>> ClaimAsync(Write write, CorrectionClaim claim, CancellationToken ct)
    {
        var (index, register) = (facts.KeyIndex(claim.Fact.Key), claim.Fact.Register);
        // Whoever says so second waits here for the first, and then finds the ticket open.
        await write.Db.Database.ExecuteSqlAsync($"update registers_subject set updated_on = updated_on where key_index = {index} and register = {register}", ct);
        var place = await write.Db.Set<SubjectRow>().Where(row => row.KeyIndex == index && row.Register == register).Select(row => row.Division).SingleOrDefaultAsync(ct);
        if (place is null || departments.Competent(claim.Owner, place) is not { } owner)
        {
            return RegisterProblems.NoOwner;
        }

        var open = await write.Db.Set<CorrectionRow>().SingleOrDefaultAsync(
            row => row.KeyIndex == index && row.Element == claim.Fact.Element && row.Register == register && row.State == CorrectionStates.Open, ct);
        if (open is null)
        {
            open = await OpenAsync(write, claim, index, place, owner, ct);
        }

        Say(write, open, claim);
        return Ticket(open);
    }

    public async Task<IReadOnlyDictionary<Guid, CorrectionTicket>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, CorrectionTicket>();
        }

        await using var db = store.Read();
        return (await db.Set<CorrectionRow>().Where(row => ids.Contains(row.Id)).ToListAsync(ct)).ToDictionary(row => row.Id, Ticket);
    }

    private async Task<CorrectionRow> OpenAsync(Write write, CorrectionClaim claim, string index, string place, Department owner, CancellationToken ct)
    {
        var at = write.Operation.At;
        var year = CivilTime.DateOf(at).Year;
        var number = await write.NextNumberAsync(string.Create(CultureInfo.InvariantCulture, $"registers.correction.{year}"), ct);
        var row = new CorrectionRow
        {
            Id = Guid.CreateVersion7(at), Number = string.Create(CultureInfo.InvariantCulture, $"JC{year}{number:D6}"), Register = claim.Fact.Register, KeyIndex = index,
            Place = place, Element = claim.Fact.Element, Name = claim.Name, OldSealed = facts.SealClaim(claim.Fact.Value), OldMasked = claim.Masked,
            DepartmentId = owner.Id, DepartmentName = owner.Name, State = CorrectionStates.Open, AskedAt = at.UtcDateTime, DueOn = claim.DueOn, Revision = 1,
        };
        write.Db.Add(row);
        write.Record(new Entry("registers.correction-asked", "correction", row.Id, place, new { row.Number, row.Register, row.Element, row.DepartmentName, row.DueOn }));
        // Before the claim's own statement refers to it; and somebody who was faster is found out here.
        await write.FlushAsync(ct);
        return row;
    }

    private void Say(Write write, CorrectionRow ticket, CorrectionClaim claim) => write.Execute(
        """
        insert into registers_correction_claim (id, correction_id, place, account_id, claimed_by, on_behalf, claimed_sealed, claimed_masked, note, origin_id, origin_name, at)
        values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)
        on conflict (account_id, correction_id) do update set claimed_sealed = excluded.claimed_sealed, claimed_masked = excluded.claimed_masked, note = excluded.note,
          on_behalf = excluded.on_behalf, origin_id = excluded.origin_id, origin_name = excluded.origin_name, at = excluded.at
        """, 1,
        Guid.CreateVersion7(write.Operation.At), ticket.Id, ticket.Place, write.Operation.Actor.Id, write.Operation.Actor.Name, write.Operation.OnBehalfOf,
        facts.SealClaim(claim.Claimed), claim.ClaimedMasked, claim.Note, claim.OriginId, claim.OriginName, write.Operation.At);

    private static CorrectionTicket Ticket(CorrectionRow row) => new(row.Id, row.Number, row.DepartmentName, CorrectionStates.Parse(row.State), row.DueOn, row.Answer);
}
