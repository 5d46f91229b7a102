using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Data;
using Tongban.Cases.Domain;
using Tongban.Cases.Showing;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.FindCases;

internal sealed record FoundCase(CaseRow Row, CaseState State, DueWords Due);

/// <summary>All cases that the caller may see, found by number or applicant.</summary>
[ForStaff(CasePermissions.View)]
internal sealed class FindCasesPage(Store store, Definitions definitions, Looks looks, Caller caller, TimeProvider time) : PageModel
{
    private const int Size = 30;

    /// <summary>More than this nobody pages through, and counting them all would read every case of a province.</summary>
    private const int Most = 1000;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<FoundCase> Found { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>The count in words: 37, or 1,000 以上.</summary>
    public string TotalWords => Total > Most ? $"{Most} 以上" : Total.ToString(CultureInfo.InvariantCulture);

    public int Pages => Math.Max(1, (Math.Min(Total, Most) + Size - 1) / Size);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var cases = Matching(db.Set<CaseRow>().Where(VisibleCases.To(caller, db.Set<TaskRow>())));
        Total = await cases.Take(Most + 1).CountAsync(ct);
        Number = Math.Clamp(Number, 1, Pages);
        var rows = await cases.OrderByDescending(row => row.SubmittedAt).ThenByDescending(row => row.Id)
            .Skip((Number - 1) * Size).Take(Size).ToListAsync(ct);
        var now = time.GetUtcNow();
        Found = [.. rows.Select(row => Shown(row, now))];
    }

    /// <summary>
    /// A complete case number is looked for as such, a complete identity number or credit code by its blind index; anything
    /// else in numbers and names.
    /// </summary>
    private IQueryable<CaseRow> Matching(IQueryable<CaseRow> cases)
    {
        if (State is { Length: > 0 } state)
            cases = cases.Where(row => row.State == state);
        if (Query?.Trim() is not { Length: > 0 } text)
            return cases;
        if (text is [_, _, _, _, _, _, '-', _, _, _, _, _, _, _, _, '-', ..])
            return cases.Where(row => row.Number == text);
        var index = looks.IndexOf(text.ToUpperInvariant());
        return text.Length == 18 && text.All(char.IsAsciiLetterOrDigit)
            ? cases.Where(row => row.ApplicantIndex == index)
            : cases.Where(row => row.Number.StartsWith(text) || row.ApplicantName.Contains(text));
    }

    private FoundCase Shown(CaseRow row, DateTimeOffset now)
    {
        var record = row.ToRecord();
        return new FoundCase(row, record.State, DueWords.Of(record, definitions.RulesFor(record.Terms).Read(record, now)));
    }
}
