using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Oversight.Domain;
using Tongban.Platform.Security;

namespace Tongban.Oversight.Features.Workbench.BurdenBoard;

/// <summary>减负账本 by department, then by item; each line leads to its cases.</summary>
[ForStaff(OversightPermissions.Burden)]
internal sealed class BurdenBoardPage(BurdenReader reader, Caller caller) : PageModel
{
    public BurdenView Shown { get; private set; } = null!;

    /// <summary>By item within the department that was chosen, or when there is only one.</summary>
    public bool IsByItem => Shown.Scope.Department is not null || Shown.ByDepartment.Count < 2;

    /// <summary>The answer to the first question: how much did people still have to do?</summary>
    public string Headline => Shown.All is { Cases: > 0, FieldsSpared: { } share }
        ? $"群众少填了 {Figures.Percent(share)} 的内容，还要交 {Figures.Whole(Shown.All.Given)} 份材料"
        : "这段时间没有办件";

    public async Task OnGetAsync([FromQuery] string? from, [FromQuery] string? to, [FromQuery] Guid? department, CancellationToken ct) =>
        Shown = await reader.ReadAsync(caller, new BurdenScope(Months.Of(from, to, reader.Today), department, null), ct);

    public string Link(Months months, Guid? department) => $"/workbench/burden?{months.Query}{(department is { } id ? $"&department={id}" : "")}";

    public string Cases(Guid? department, Guid? item = null) =>
        $"/workbench/burden/cases?{Shown.Scope.Months.Query}{(department is { } id ? $"&department={id}" : "")}{(item is { } one ? $"&item={one}" : "")}";
}
