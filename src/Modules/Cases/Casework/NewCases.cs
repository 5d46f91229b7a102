using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Bundles;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Drafts;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Cases.Casework;

/// <summary>Makes the case in which a decision that was set aside is taken anew, from the old one's form and papers.</summary>
internal sealed class NewCases(CaseNumbers numbers, Definitions definitions, CaseSealing sealing)
{
    /// <summary>Its number: taken before the writing begins, since a node takes a whole block of them by a write of its own.</summary>
    public Task<string> NumberAsync(CaseRow old, DateTimeOffset now, CancellationToken ct) => numbers.NextAsync(old.Place, now, ct);

    /// <returns>The new case's id.</returns>
    public async Task<Result<Guid>> AddAsync(Write write, OpenCase old, Ruling ruling, CancellationToken ct)
    {
        var now = write.Operation.At;
        var terms = Anew.Bounded(old.Case.Terms, ruling.Within);
        var rules = definitions.RulesFor(terms);
        var opened = Anew.Open(new Application(Guid.CreateVersion7(now), ruling.NewNumber!, old.Case.Place, terms, old.Case.Applicant), rules, ruling.ArrivedOn, now);
        if (opened.Problem is { } refused)
            return refused;
        var handled = opened.Value;
        var row = Copy(old.Row, handled.Case, write.Operation);
        row.Take(ClockIndex.Of(handled.Case, rules, now));
        CaseInsert.Add(write, row);
        foreach (var seat in handled.Opened.SelectMany(work => TaskSeats.For(handled.Case, work, row.DueAt, now)))
            CaseInsert.Add(write, seat);
        foreach (var paper in await write.Db.Set<MaterialRow>().AsNoTracking().Where(paper => paper.CaseId == old.Row.Id).ToListAsync(ct))
            CaseInsert.Add(write, Copy(paper, row.Id, now));
        if (row.BundleId is { } bundle)
            BundleInsert.Replace(write, bundle, old.Row.Id, row.Id);
        CaseEvents.RecordSubmitted(write, row, handled.Case, rules);
        CaseEvents.Record(write, row, handled, rules);
        return row.Id;
    }

    private CaseRow Copy(CaseRow old, CaseRecord record, OperationContext operation) => new()
    {
        Id = record.Id, Number = record.Number, Place = old.Place, DepartmentId = old.DepartmentId, DepartmentName = old.DepartmentName,
        ItemId = old.ItemId, ItemVersion = old.ItemVersion, ItemSlug = old.ItemSlug, ItemCode = old.ItemCode, ItemName = old.ItemName,
        RegimeCode = old.RegimeCode, FormCode = old.FormCode, FormVersion = old.FormVersion, ProcessCode = old.ProcessCode, ProcessVersion = old.ProcessVersion,
        State = record.State.Code(), Publicity = old.Publicity, Terms = CaseJson.Write(record.Terms), Conduct = CaseJson.Write(record.Conduct),
        Clock = CaseJson.Write(record.Clock), ProcessState = record.Process.ToJson(), DueAt = Dues.Never, CalendarVersion = old.CalendarVersion,
        ApplicantKind = old.ApplicantKind, ApplicantName = old.ApplicantName, ApplicantMasked = old.ApplicantMasked, ApplicantSealed = old.ApplicantSealed,
        ApplicantIndex = old.ApplicantIndex, OwnerAccountId = old.OwnerAccountId, OwnerName = old.OwnerName, ContactSealed = old.ContactSealed,
        QueryCodeHash = sealing.QueryHash(record.Number), Channel = operation.Channel, FormData = old.FormData, Provenance = old.Provenance, Declaration = old.Declaration, BundleId = old.BundleId,
        SubmittedAt = operation.At.UtcDateTime, ChangedAt = operation.At.UtcDateTime, Revision = 1,
    };

    /// <summary>The same file under the new case; the paper itself stays where the old case has it.</summary>
    private static MaterialRow Copy(MaterialRow paper, Guid caseId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), CaseId = caseId, Place = paper.Place, MaterialKey = paper.MaterialKey, Name = paper.Name, Source = paper.Source,
        FileHash = paper.FileHash, FileName = paper.FileName, ContentType = paper.ContentType, Size = paper.Size, LicenceIdentifier = paper.LicenceIdentifier,
        Note = paper.Note, Round = 0, AddedAt = paper.AddedAt, AddedBy = paper.AddedBy, Copies = paper.Copies, Trust = paper.Trust,
        CheckedAt = paper.CheckedAt, CheckedBy = paper.CheckedBy, Scan = paper.Scan, Pages = paper.Pages,
    };
}
