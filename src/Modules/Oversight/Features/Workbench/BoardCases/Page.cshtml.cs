using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Oversight.Features.Workbench.Board;
using Tongban.Platform.Security;

namespace Tongban.Oversight.Features.Workbench.BoardCases;

[ForStaff(OversightPermissions.Board)]
internal sealed class BoardCasesPage(CaseList list, BoardReader board, Caller caller) : PageModel
{
    public Figure Figure { get; private set; }

    public Period Period { get; private set; } = null!;

    public CaseListPage Shown { get; private set; } = null!;

    public int Number { get; private set; }

    public string Title => Figure switch
    {
        Figure.Received => "收件",
        Figure.Accepted => "受理",
        Figure.Decided => "办结",
        Figure.Overran => "超期办结",
        _ => "现在超期",
    };

    public async Task<IActionResult> OnGetAsync(
        [FromQuery] string? figure, [FromQuery] Guid? department, [FromQuery] DateOnly? from, [FromQuery] DateOnly? to, [FromQuery(Name = "p")] int number, CancellationToken ct)
    {
        if (!Enum.TryParse<Figure>(figure, ignoreCase: true, out var known) || !Enum.IsDefined(known)) return NotFound();
        Figure = known;
        Period = Period.Of(from, to, board.Today);
        Number = Math.Clamp(number, 1, 10_000);
        Shown = await list.ReadAsync(caller, Figure, department, Period, Number, ct);
        return Page();
    }
}
