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

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<FoundCase> Found { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var cases = Matching(db.Set<CaseRow>().Where(VisibleCases.To(caller, db.Set<TaskRow>())));
        Total = await cases.CountAsync(ct);
        Number = Math.Clamp(Number, 1, Pages);
        var rows = await cases.OrderByDescending(row => row.SubmittedAt).ThenByDescending(row => row.Id)
            .Skip((Number - 1) * Size).Take(Size).ToListAsync(ct);
        var now = time.GetUtcNow();
        Found = [.. rows.Select(row => Shown(row, now))];
    }

    /// <summary>A complete identity number or credit code is looked for by its blind index; anything else in numbers and names.</summary>
    private IQueryable<CaseRow> Matching(IQueryable<CaseRow> cases)
    {
        if (State is { Length: > 0 } state)
            cases = cases.Where(row => row.State == state);
        if (Query?.Trim() is not { Length: > 0 } text)
            return cases;
        var index = looks.IndexOf(text.ToUpperInvariant());
        return cases.Where(row => row.Number.StartsWith(text) || row.ApplicantName.Contains(text) || row.ApplicantIndex == index);
    }

    private FoundCase Shown(CaseRow row, DateTimeOffset now)
    {
        var record = row.ToRecord();
        return new FoundCase(row, record.State, DueWords.Of(record, definitions.RulesFor(record.Terms).Read(record, now)));
    }
}
