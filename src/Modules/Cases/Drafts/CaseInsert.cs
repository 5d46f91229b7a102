using Tongban.Cases.Casework;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Platform.Data;

namespace Tongban.Cases.Drafts;

/// <summary>
/// Writes a new case and its first work by plain statements: submitting is the hottest write of all, and everything of
/// it goes to the database in one round trip.
/// </summary>
internal static class CaseInsert
{
    private const string Case =
        """
        insert into cases_case (id, number, place, department_id, department_name, item_id, item_version, item_slug, item_code, item_name,
          regime_code, form_code, form_version, process_code, process_version, state, publicity, terms, conduct, clock, process_state,
          promised_due, legal_due, due_at, deem_at, timer_at, calendar_version, applicant_kind, applicant_name, applicant_masked,
          applicant_sealed, applicant_index, owner_account_id, owner_name, contact_sealed, query_code_hash, channel, form_data, declaration,
          burden, submitted_at, changed_at, revision, bundle_id, provenance, contests)
        values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21,
          @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40, @p40, @p41, @p42, @p43, @p44)
        """;

    private const string Task =
        """
        insert into cases_task (id, case_id, place, case_number, item_slug, item_code, item_name, applicant_name, task_key, seat, node_id,
          name, post, department_id, work_place, state, opened_at, step_due_at, due_at, hint, revision)
        values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20)
        """;

    private const string Given = "name, source, file_hash, file_name, content_type, size, licence_identifier, note, round, added_at, added_by, custody, copies, trust, checked_at, checked_by, due_on, scan, pages";

    private const string Material =
        $"""
        insert into cases_material (id, case_id, place, material_key, {Given}, shared)
        values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23)
        """;

    private const string Fee =
        """
        insert into cases_fee (id, case_id, place, case_number, name, basis, amount, state, charged_at, charged_by)
        values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)
        """;

    private const string Check =
        "insert into cases_check (case_id, code, place, name, field_key, outcome, source_name, detail, at) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)";

    /// <summary>A case with all that it begins with.</summary>
    public static void Add(Write write, AssembledCase assembled)
    {
        Add(write, assembled.Row);
        assembled.Tasks.ForEach(task => Add(write, task));
        assembled.Materials.ForEach(material => Add(write, material));
        assembled.Fees.ForEach(fee => Add(write, fee));
        foreach (var check in assembled.Checks)
        {
            write.Execute(Check, 1, assembled.Row.Id, check.Check.Code, assembled.Row.Place, check.Check.Name, check.Field, check.Outcome.ToString().ToLowerInvariant(), check.SourceName, check.Detail, check.At);
        }

        CaseEvents.RecordSubmitted(write, assembled.Row, assembled.Case, assembled.Rules);
    }

    /// <summary>A paper given once for several cases, in one of them.</summary>
    /// <param name="paper">Its key there, and whether it counts in another one's line of the burden ledger.</param>
    public static void Copy(Write write, Guid id, Guid given, CaseRow into, (string Key, bool Shared) paper) => write.Execute(
        $"""
        insert into cases_material (id, case_id, place, material_key, {Given}, shared)
        select @p0, @p1, @p2, @p3, {Given}, @p5
        from cases_material where id = @p4
        """, 1, id, into.Id, into.Place, paper.Key, given, paper.Shared);

    public static void Add(Write write, CaseRow row) => write.Execute(Case, 1,
        row.Id, row.Number, row.Place, row.DepartmentId, row.DepartmentName, row.ItemId, row.ItemVersion, row.ItemSlug, row.ItemCode, row.ItemName,
        row.RegimeCode, row.FormCode, row.FormVersion, row.ProcessCode, row.ProcessVersion, row.State, row.Publicity, row.Terms, row.Conduct,
        row.Clock, row.ProcessState, row.PromisedDue, row.LegalDue, row.DueAt, row.DeemAt, row.TimerAt, row.CalendarVersion, row.ApplicantKind,
        row.ApplicantName, row.ApplicantMasked, row.ApplicantSealed, row.ApplicantIndex, row.OwnerAccountId, row.OwnerName, row.ContactSealed,
        row.QueryCodeHash, row.Channel, row.FormData, row.Declaration, row.Burden, row.SubmittedAt, row.Revision, row.BundleId, row.Provenance, row.Contests);

    public static void Add(Write write, TaskRow row) => write.Execute(Task, 1,
        row.Id, row.CaseId, row.Place, row.CaseNumber, row.ItemSlug, row.ItemCode, row.ItemName, row.ApplicantName, row.TaskKey, row.Seat,
        row.NodeId, row.Name, row.Post, row.DepartmentId, row.WorkPlace, row.State, row.OpenedAt, row.StepDueAt, row.DueAt, row.Hint, row.Revision);

    public static void Add(Write write, MaterialRow row) => write.Execute(Material, 1,
        row.Id, row.CaseId, row.Place, row.MaterialKey, row.Name, row.Source, row.FileHash, row.FileName, row.ContentType, row.Size,
        row.LicenceIdentifier, row.Note, row.Round, row.AddedAt, row.AddedBy, row.Custody, row.Copies, row.Trust, row.CheckedAt, row.CheckedBy, row.DueOn,
        row.Scan, row.Pages, row.Shared);

    private static void Add(Write write, FeeRow row) => write.Execute(Fee, 1,
        row.Id, row.CaseId, row.Place, row.CaseNumber, row.Name, row.Basis, row.Amount, row.State, row.ChargedAt, row.ChargedBy);
}
