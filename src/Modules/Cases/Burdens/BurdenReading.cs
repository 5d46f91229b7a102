using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Domain.Burdens;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;

namespace Tongban.Cases.Burdens;

/// <summary>What a case's line is counted from, read from the record; or why it can't be.</summary>
internal sealed record ReadBasis(CaseRow Row, BurdenBasis? Basis, string? Why);

/// <summary>Reads what lines are counted from, some cases at a time: pinned item and form, answers and their sources, papers, visits, the decision.</summary>
internal sealed class BurdenReading(ICatalogue catalogue, IForms forms, FormVault vault, Definitions definitions)
{
    /// <param name="asOf">The moment as of which each is counted; what came afterwards doesn't count.</param>
    public async Task<IReadOnlyList<ReadBasis>> ReadAsync(TongbanContext db, IReadOnlyList<CaseRow> rows, Func<CaseRow, DateTimeOffset> asOf, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).ToArray();
        var papers = (await db.Set<MaterialRow>().Where(paper => ids.Contains(paper.CaseId) && paper.Source != MaterialSources.Consultation)
            .Select(paper => new { paper.CaseId, paper.MaterialKey, paper.Source, paper.Shared, paper.Round, paper.AddedAt }).ToListAsync(ct)).ToLookup(paper => paper.CaseId);
        var comings = await Comings.OfAsync(db, rows, ct);
        var read = new List<ReadBasis>();
        foreach (var row in rows)
        {
            var at = asOf(row);
            var given = papers[row.Id].Where(paper => paper.AddedAt <= at.UtcDateTime).Select(paper => new BurdenPaper(paper.MaterialKey, paper.Source, paper.Shared, paper.Round > 0));
            read.Add(await BasisAsync(row, [.. given], comings[row.Id], at, ct));
        }

        return read;
    }

    private async ValueTask<ReadBasis> BasisAsync(CaseRow row, IReadOnlyList<BurdenPaper> papers, IEnumerable<DateTimeOffset> came, DateTimeOffset at, CancellationToken ct)
    {
        if (await catalogue.VersionAsync(row.ItemId, row.ItemVersion, ct) is not { } item || forms.Find(row.FormCode, row.FormVersion) is not { } form)
        {
            return new ReadBasis(row, null, $"事项 {row.ItemSlug} 第 {row.ItemVersion} 版或者表单 {row.FormCode} 第 {row.FormVersion} 版已经不在");
        }

        if (row.Provenance is not { } sources)
        {
            return new ReadBasis(row, null, "没有留下内容的来源");
        }

        var answers = Answers(item, form, row);
        return new ReadBasis(row, new BurdenBasis(
            form, [.. answers.Keys], CaseJson.Read<Dictionary<string, Provenance>>(sources), [.. catalogue.MaterialsFor(item, SituationAnswers.Of(item, answers)).Select(need => need.Material.Key)],
            papers, item.Window.Visits, came, at) { Time = Time(row, at) }, null);
    }

    /// <summary>Which answers there are, and what they say about the situation; nothing else is opened.</summary>
    private FormData Answers(Item item, FormDefinition form, CaseRow row) =>
        item.Situations.Any(situation => situation.FormField is { } key && form.Field(key)?.Element.Sensitivity == Sensitivity.Sensitive)
            ? vault.Open(form, row.FormData).Value
            : FormData.FromJson(row.FormData).Value;

    private BurdenTime? Time(CaseRow row, DateTimeOffset at)
    {
        if (row.DecidedAt is not { } decided || decided > at.UtcDateTime)
        {
            return null;
        }

        var (terms, calendar) = (CaseJson.Read<CaseTerms>(row.Terms), definitions.Calendar);
        return new BurdenTime(calendar.WorkingDaysBetween(Day(row.SubmittedAt), Day(decided)), terms.Promised, terms.Legal, calendar.Version);
    }

    private static DateOnly Day(DateTime moment) => CivilTime.DateOf(new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)));
}
