using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain.Bundles;
using Tongban.Cases.Drafts;
using Tongban.Platform.Data;

namespace Tongban.Cases.Bundles;

/// <summary>Writes the application for one matter and its cases by plain statements, all in one round trip.</summary>
internal static class BundleInsert
{
    /// <summary>The purpose under which the parties are sealed.</summary>
    public const string Parties = "cases.bundle-parties";

    public static void Add(Write write, BundleRow row) => write.Execute(
        """
        insert into cases_bundle (id, number, code, name, place, owner_account_id, applicant_name, applicant_index, parties, pin, form_data, provenance, burden, submitted_at, revision, contests)
        values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15)
        """, 1,
        row.Id, row.Number, row.Code, row.Name, row.Place, row.OwnerAccountId, row.ApplicantName, row.ApplicantIndex, row.Parties, row.Pin, row.FormData, row.Provenance,
        row.Burden, row.SubmittedAt, row.Revision, row.Contests);

    public static void Add(Write write, Guid bundle, PlannedItem planned, int ordinal, Guid? started, DateTimeOffset now) => write.Execute(
        "insert into cases_bundle_part (bundle_id, slug, ordinal, name, state, case_id, reason, changed_at, seen) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, 0)", 1,
        bundle, planned.Item.Slug, ordinal, planned.Item.Name, started is null ? BundlePartRow.Waiting : BundlePartRow.Started, started, null, now);

    /// <summary>A case that is decided anew takes the old one's place; what was stopped because of that one waits again.</summary>
    public static void Replace(Write write, Guid bundle, Guid old, Guid anew)
    {
        write.Execute("update cases_bundle_part set case_id = @p2, changed_at = @p3 where bundle_id = @p0 and case_id = @p1", null, bundle, old, anew, write.Operation.At);
        write.Execute("update cases_bundle_part set state = 'waiting', reason = null, seen = -1, changed_at = @p1 where bundle_id = @p0 and state = 'stopped'", null, bundle, write.Operation.At);
    }

    /// <summary>The case of one item with all that it begins with; papers that were given once are given in it too.</summary>
    public static void Start(Write write, PartChecklist part, AssembledCase assembled)
    {
        CaseInsert.Add(write, assembled);
        foreach (var (line, given) in part.Lines.SelectMany(line => line.Shared.Given.Select(given => (line.Line, given))))
        {
            CaseInsert.Copy(write, Guid.CreateVersion7(write.Operation.At), given.Id, assembled.Row, (line.Need.Material.Key, line.IsShared));
        }
    }
}
