using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Platform.Security;

namespace Tongban.Oversight.Features.Workbench.Board;

[ForStaff(OversightPermissions.Board)]
internal sealed class BoardPage(BoardReader board, Caller caller) : PageModel
{
    public BoardFigures Shown { get; private set; } = null!;

    /// <summary>The answer to the supervisor's first question.</summary>
    public string Headline => (Shown.Late, Shown.DueToday) switch
    {
        (0, 0) => "没有超期的办件",
        (0, var today) => $"没有超期的办件，今天有 {today} 件到期",
        (var late, 0) => $"{late} 件已经超期",
        var (late, today) => $"{late} 件已经超期，今天还有 {today} 件到期",
    };

    public async Task OnGetAsync([FromQuery] DateOnly? from, [FromQuery] DateOnly? to, CancellationToken ct) =>
        Shown = await board.ReadAsync(caller, from, to, ct);

    /// <summary>Where the cases behind a figure are listed.</summary>
    public string Cases(string figure, Guid? department = null) =>
        $"/workbench/board/cases?figure={figure}&from={Shown.Period.From:yyyy-MM-dd}&to={Shown.Period.To:yyyy-MM-dd}{(department is { } id ? $"&department={id}" : "")}";
}
