using Tongban.Cases.Contracts;
using Tongban.Cases.Domain;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Registers.Contracts;

namespace Tongban.Cases.Drafts;

/// <summary>What somebody says is wrong 这项不对, and what is right.</summary>
internal sealed record Contesting(FormField Field, string Value, string? Note);

/// <summary>
/// The applicant says that a register is wrong: the application goes on with their value, and the register's owner gets a ticket,
/// in one transaction. Only what was filled in from the parties' own records can be contested.
/// </summary>
internal sealed class ContestFact(Store store, DraftStore drafts, IPrefill prefill, ICorrections corrections, ICalendars calendars)
{
    /// <summary>What the register says, which the applicant may contest; null when nothing of the sort fills this field.</summary>
    public async Task<ContestableFact?> FindAsync(Draft draft, FormField field, CancellationToken ct) =>
        draft.Answers.Provenance.GetValueOrDefault(field.Key) is { } from
            ? await prefill.ContestableAsync(draft.Form, field, from, draft.Parties.Prefill(draft.Data, draft.AccountId), ct)
            : null;

    /// <param name="said">The value is one that the form accepts.</param>
    public async Task<Result<Draft>> RunAsync(Draft draft, Contesting said, OperationContext operation, CancellationToken ct)
    {
        if (await FindAsync(draft, said.Field, ct) is not { } known)
        {
            return ApplyProblems.NotContestable;
        }

        if (known.Fact.Element is PersonFacts.IdNumber or OrganisationFacts.CreditCode)
        {
            return RegisterProblems.KeyFact;
        }

        return await store.WriteAsync<Draft>(operation, async (write, token) =>
        {
            var ticket = await corrections.ClaimAsync(write, Claim(draft, said, known, operation), token);
            // Nobody to ask: that is no reason to hold the applicant up.
            return ticket.Problem is { } refused && refused.Code != RegisterProblems.NoOwner.Code
                ? refused
                : Keep(write, draft, said, known.Fact, ticket.IsOk ? ticket.Value : null);
        }, ct);
    }

    private Draft Keep(Write write, Draft draft, Contesting said, RegisteredFact fact, CorrectionTicket? ticket)
    {
        var key = said.Field.Key;
        var contest = new Contest(fact.RegisterName, fact.UpdatedOn, draft.Data[key] ?? fact.Value, ticket?.Id, ticket?.Number, said.Note);
        var contests = new Dictionary<string, Contest>(draft.Contests, StringComparer.Ordinal) { [key] = contest };
        var answers = new Prefilled(
            FormView.Normalised(draft.Form, draft.Data.With(key, said.Value)),
            draft.Answers.Provenance.Where(pair => pair.Key != key).ToDictionary(StringComparer.Ordinal));
        return drafts.Save(write, draft with { Contests = contests }, answers);
    }

    private CorrectionClaim Claim(Draft draft, Contesting said, ContestableFact known, OperationContext operation)
    {
        var mask = said.Field.Element.Mask;
        return new CorrectionClaim(
            known.Fact, said.Field.Element.Name, Masking.Apply(mask, known.Fact.Value), said.Value, Masking.Apply(mask, said.Value), said.Note, known.Owner,
            calendars.Calendar.AddWorkingDays(CivilTime.DateOf(operation.At), known.WorkingDays), draft.Id, draft.Title);
    }
}
