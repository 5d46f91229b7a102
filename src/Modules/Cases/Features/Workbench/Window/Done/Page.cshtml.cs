using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Drafts;
using Tongban.Cases.Window;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Window.Done;

/// <summary>The number, the receipt to print, and the next person.</summary>
[ForStaff(CasePermissions.Reception)]
internal sealed class ReceptionDonePage(WindowDesk desk, Receptions receptions, Desk cases, CaseReading reading, QueryCodes codes) : PageModel
{
    public ReceptionRow Reception { get; private set; } = null!;

    public string QueryCode { get; private set; } = "";

    public IReadOnlyList<ListedDocument> Documents { get; private set; } = [];

    /// <summary>What has to be paid before it goes on.</summary>
    public IReadOnlyList<FeeRow> Due { get; private set; } = [];

    /// <summary>Of one matter: its cases that have begun.</summary>
    public IReadOnlyList<CaseRow> Parts { get; private set; } = [];

    public bool MaySee { get; private set; }

    public string What { get; private set; } = "已提交";

    public string QueryCodeOf(CaseRow part) => codes.Of(part.Number);

    public string Minutes => Reception.EndedAt!.Value.Subtract(Reception.StartedAt) is var time && time.TotalMinutes < 1
        ? $"{time.Seconds} 秒"
        : $"{(int)time.TotalMinutes} 分 {time.Seconds} 秒";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await receptions.FindAsync(id, desk.Caller.AccountId, ct) is not { CaseNumber: { } number } reception)
            return NotFound();
        Reception = reception;
        QueryCode = codes.Of(number);
        foreach (var part in await receptions.CasesAsync(id, ct))
            Parts = await cases.SeeAsync(desk.Caller, part, ct) is { } seen ? [.. Parts, seen.Row] : Parts;
        if (await cases.SeeAsync(desk.Caller, id, ct) is not { } open)
            return Page();
        MaySee = true;
        What = open.Case.State == CaseState.Submitted ? "已提交" : open.Case.State == CaseState.Received ? "已收件" : "已收件并受理";
        var parts = await reading.PartsAsync(id, ct);
        Documents = parts.Documents;
        Due = [.. parts.Fees.Where(fee => fee.State == FeeStates.Due)];
        return Page();
    }
}
