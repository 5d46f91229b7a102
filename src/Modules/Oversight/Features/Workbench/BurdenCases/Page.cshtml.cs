using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Oversight.Domain;
using Tongban.Oversight.Features.Workbench.BurdenBoard;
using Tongban.Platform.Security;

namespace Tongban.Oversight.Features.Workbench.BurdenCases;

/// <summary>The cases behind a line of the burden board; no applicant is named here.</summary>
[ForStaff(OversightPermissions.Burden)]
internal sealed class BurdenCasesPage(BurdenReader reader, Caller caller) : PageModel
{
    public BurdenScope Scope { get; private set; } = null!;

    public IReadOnlyList<BurdenCase> Cases { get; private set; } = [];

    public int Count { get; private set; }

    public int Number { get; private set; }

    public string Back => $"/workbench/burden?{Scope.Months.Query}{(Scope.Department is { } id ? $"&department={id}" : "")}";

    public async Task OnGetAsync(
        [FromQuery] string? from, [FromQuery] string? to, [FromQuery] Guid? department, [FromQuery] Guid? item, [FromQuery(Name = "p")] int number, CancellationToken ct)
    {
        Scope = new BurdenScope(Months.Of(from, to, reader.Today), department, item);
        Number = Math.Clamp(number, 1, 10_000);
        (Cases, Count) = await reader.CasesAsync(caller, Scope, Number, ct);
    }
}
