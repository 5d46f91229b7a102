using Tongban.Cases.Burdens;
using Tongban.Cases.Casework;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Kernel.Codes;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Security;

namespace Tongban.Cases.Drafts;

/// <summary>Makes the rows of a new case from a checked draft. Reads nothing but what this node holds in memory.</summary>
internal sealed class CaseAssembly(Definitions definitions, IDepartments departments, IPlaces places, CaseSealing sealing, FormVault formVault)
{
    /// <param name="from">The checked draft.</param>
    /// <param name="number">Called once everything else is settled, so that a refusal costs no number.</param>
    public async Task<Result<AssembledCase>> BuildAsync(Assembling from, Func<Task<string>> number)
    {
        var (draft, item) = (from.Draft, from.Draft.Item);
        var place = Applying.Place(draft, from.Counted);
        if (Placing.Of(item.DepartmentKind, place, departments, places) is not { } seats)
        {
            return ApplyProblems.NoDepartment;
        }

        var applicant = Applying.Applicant(draft, from.Counted);
        var terms = Terms(item, SituationAnswers.Of(item, from.Counted), seats);
        var rules = definitions.RulesFor(terms);
        var opened = Opening.Open(
            new Application(draft.Id, await number(), seats.Competent.Place, terms, sealing.Applicant(applicant), ProcessFacts.Of(draft.Form, from.Counted)), rules, from.Operation.At);
        return opened.Map(handled => Rows(from, handled, rules, applicant));
    }

    private AssembledCase Rows(Assembling from, Handled handled, Rulebook rules, Subject applicant)
    {
        var index = ClockIndex.Of(handled.Case, rules, from.Operation.At);
        var row = Row(from, handled.Case, index, applicant);
        return new AssembledCase(
            row, handled.Case, rules,
            [.. handled.Opened.SelectMany(work => TaskSeats.For(handled.Case, work, row.DueAt, from.Operation.At))],
            [.. Spared(from, row, rules.Calendar)],
            [.. Charges.Of(from.Draft.Item.Fee, from.Counted).Select(line => Fees.Row(row, line.Name, line.Basis, line.Amount!.Value, "系统", from.Operation.At))]) { Checks = from.Checks };
    }

    private CaseTerms Terms(Item item, SituationAnswers answers, CaseDepartments seats) => new(
        new CaseItem(item.Id, item.Version, item.Slug, item.Code, item.Name, item.TypeCode, item.Result.Name,
            [.. item.Basis.Select(basis => $"《{basis.Law}》{basis.Article}")], item.Result.LicenceTemplate,
            [.. item.Materials.Select(material => new CaseMaterial(material.Key, material.Name))], item.Remedies, item.Window.Entrusted,
            item.Fee.Charged ? item.Fee.Before : null, item.Result.Registers),
        seats, item.LegalLimit.Limit, item.Promised(answers), item.Regime, definitions.Newest(DefinitionKinds.Regime, item.Regime),
        item.ProcessCode, definitions.Newest(DefinitionKinds.Process, item.ProcessCode));

    private CaseRow Row(Assembling from, CaseRecord record, ClockIndex index, Subject applicant)
    {
        var (draft, now) = (from.Draft, from.Operation.At.UtcDateTime);
        var row = new CaseRow
        {
            Id = record.Id, Number = record.Number, Place = record.Place,
            DepartmentId = record.Departments.Competent.Id, DepartmentName = record.Departments.Competent.Name,
            ItemId = draft.Item.Id, ItemVersion = draft.Item.Version, ItemSlug = draft.Item.Slug, ItemCode = draft.Item.Code, ItemName = draft.Item.Name,
            RegimeCode = record.Terms.RegimeCode, FormCode = draft.Form.Code, FormVersion = draft.Form.Version,
            ProcessCode = record.Terms.ProcessCode, ProcessVersion = record.Terms.ProcessVersion,
            State = record.State.Code(), Publicity = draft.Item.Publicity, Terms = CaseJson.Write(record.Terms),
            Conduct = CaseJson.Write(record.Conduct), Clock = CaseJson.Write(record.Clock), ProcessState = record.Process.ToJson(),
            DueAt = Dues.Never, CalendarVersion = index.CalendarVersion,
            ApplicantKind = applicant.Kind == SubjectKind.Organisation ? ApplicantKinds.Organisation : ApplicantKinds.Person,
            ApplicantName = applicant.Name, ApplicantMasked = record.Applicant.MaskedCode,
            ApplicantSealed = sealing.Seal(applicant), ApplicantIndex = sealing.IndexOf(applicant.Code),
            OwnerAccountId = draft.Parties.Reception is null ? draft.AccountId : Guid.Empty, OwnerName = draft.Parties.Self.Name, ContactSealed = sealing.SealContact(draft, from.Counted),
            QueryCodeHash = sealing.QueryHash(record.Number), Channel = from.Operation.Channel,
            FormData = formVault.Seal(draft.Form, from.Counted), Provenance = CaseJson.Write(draft.Answers.OfWhat(from.Counted)), Declaration = draft.Form.Declaration, Contests = sealing.SealContests(draft, from.Counted),
            Burden = CaseJson.Write(DraftBurden.Of(draft, from.Counted, from.Checklist, from.Operation)), BundleId = from.BundleId,
            SubmittedAt = now, ChangedAt = now, Revision = 1,
        };
        row.Take(index);
        return row;
    }

    /// <summary>Papers that nobody had to bring still stand in the case, with what stands in for them, or by when they are to follow.</summary>
    private static IEnumerable<MaterialRow> Spared(Assembling from, CaseRow row, WorkingCalendar calendar) =>
        from line in @from.Checklist
        let source = line.SparedBy
        where source is not null
        select new MaterialRow
        {
            Id = Guid.CreateVersion7(@from.Operation.At), CaseId = row.Id, Place = row.Place, MaterialKey = line.Need.Material.Key,
            Name = line.Need.Material.Name, Source = source, Note = line.Need.Why, Size = 0, Round = 0, LicenceIdentifier = line.LicenceIdentifier, Trust = TrustLevels.Of(source),
            DueOn = source == MaterialSources.Later ? calendar.AddWorkingDays(CivilTime.DateOf(@from.Operation.At), line.Need.Material.LaterWithin) : null,
            AddedAt = row.SubmittedAt, AddedBy = @from.Operation.Actor.Name,
        };
}
