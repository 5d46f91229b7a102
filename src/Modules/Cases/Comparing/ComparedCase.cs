using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Comparing;

/// <summary>A comparison as it comes to now, and what it came to when the application was submitted.</summary>
/// <param name="Then">Null for applications from before the form declared it.</param>
internal sealed record CheckView(Comparison Now, CheckRow? Then)
{
    public bool HasChanged => Then is { } then && then.Outcome != Now.Outcome.ToString().ToLowerInvariant();

    public string? ThenWord => Then is { } then ? Comparison.Word(Enum.Parse<Outcome>(then.Outcome, ignoreCase: true)) : null;
}

/// <summary>Compares a case again whenever an official looks at it: between submission and decision a licence may end and a company be struck off.</summary>
internal sealed class ComparedCase(Store store, CaseForm form, Comparisons comparisons, LookBook looks)
{
    public async Task<IReadOnlyList<CheckView>> OfCaseAsync(CaseRow row, DateTimeOffset now, CancellationToken ct)
    {
        var definition = form.Definition(row);
        if (definition.Checks.Count == 0)
        {
            return [];
        }

        await using var db = store.Read();
        var then = await db.Set<CheckRow>().Where(check => check.CaseId == row.Id).ToDictionaryAsync(check => check.Code, ct);
        var results = await comparisons.RunAsync(definition, form.Open(row), looks.Applicant(row), now, ct);
        return [.. results.Select(result => new CheckView(result, then.GetValueOrDefault(result.Check.Code)))];
    }
}
