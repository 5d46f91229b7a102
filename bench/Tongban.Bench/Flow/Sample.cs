using System.Data.Common;

namespace Tongban.Bench.Flow;

/// <summary>The rows and statements of one flow, as the program runs them.</summary>
internal sealed record Sample(SampleRow Draft, IReadOnlyList<SampleRow> Submitted)
{
    public const string FindDraft =
        "select id, account_id, item_id, item_version, form_code, form_version, parties, form_data, provenance, changed_at, revision from cases_draft where id = @p0 and account_id = @p1";

    public const string SaveDraft = "update cases_draft set form_data = @p0, provenance = @p1, changed_at = @p2, revision = @p3 where id = @p4 and revision = @p5";

    public const string FindMaterials =
        "select id, material_key, source, file_name, file_hash, content_type, size, licence_identifier from cases_material where case_id = @p0 order by added_at";

    public const string DeleteDraft = "delete from cases_draft where id = @p0 and revision = @p1";

    public const string FindCase =
        "select id, state, revision, item_slug, number, submitted_at, promised_due, legal_due, outcome from cases_case where id = @p0 and (owner_account_id = @p1 or applicant_index = @p2)";

    public static async Task<Sample> ReadAsync(DbConnection connection)
    {
        var draft = await SampleRow.ReadAsync(connection, "cases_draft", SampleRow.Draft);
        List<SampleRow> submitted =
        [
            .. await SampleRow.ReadAsync(connection, "cases_case", SampleRow.Case),
            .. await SampleRow.ReadAsync(connection, "cases_task", SampleRow.Tasks),
            .. await SampleRow.ReadAsync(connection, "cases_material", SampleRow.Materials),
            .. await SampleRow.ReadAsync(connection, "platform_entry", SampleRow.Entry),
        ];
        return new Sample(draft.Single(), submitted);
    }
}
