using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Catalogue.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.CaseFees;

/// <summary>What a case costs: taken at the window with a receipt, given back with another. Only what the guide publishes can be charged.</summary>
[ForStaff(CasePermissions.Fees)]
internal sealed class CaseFeesPage(Desk desk, Fees fees, CaseReading reading, ICatalogue catalogue, Caller caller) : PageModel
{
    private static readonly string[] Known = ["现金", "刷卡", "转账"];

    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    [StringLength(60, ErrorMessage = "最多写 60 字")]
    public string? Reference { get; set; }

    [BindProperty]
    public Guid? Fee { get; set; }

    [BindProperty]
    [StringLength(300, ErrorMessage = "最多写 300 字")]
    public string? Reason { get; set; }

    [BindProperty]
    public int? Line { get; set; }

    public OpenCase Open { get; private set; } = null!;

    public IReadOnlyList<FeeRow> Rows { get; private set; } = [];

    public long Total => Rows.Where(row => row.State == FeeStates.Due).Sum(row => row.Amount);

    public IReadOnlyList<Choice> Ways => [.. Known.Select(way => new Choice(way, way))];

    public IReadOnlyList<Choice> Paid => [.. Rows.Where(row => row.State == FeeStates.Paid).Select(row => new Choice(row.Id.ToString(), $"{row.Name} {ChineseMoney.Yuan(row.Amount)}"))];

    public IReadOnlyList<Choice> Lines => [.. Listed.Select((line, at) => new Choice(at.ToString(CultureInfo.InvariantCulture), $"{line.Name}（{line.Standard}）"))];

    private IReadOnlyList<FeeLine> Listed { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostPayAsync(CancellationToken ct) => DoAsync(nameof(How), Known.Contains(How) ? null : "请选择怎么缴的",
        () => fees.PayAsync(caller, Id, new Payment(How!, string.IsNullOrWhiteSpace(Reference) ? null : Reference.Trim()), ct), ct);

    public Task<IActionResult> OnPostRefundAsync(CancellationToken ct) => DoAsync(nameof(Reason), string.IsNullOrWhiteSpace(Reason) ? "请写明退费的原因" : null,
        () => fees.RefundAsync(caller, Id, Fee ?? Guid.Empty, Reason!.Trim(), ct), ct);

    public Task<IActionResult> OnPostChargeAsync(CancellationToken ct) => DoAsync(nameof(Line), null, () =>
        Line is { } at && at >= 0 && at < Listed.Count
            ? fees.ChargeAsync(caller, Id, Listed[at].Name, Listed[at].Basis, Listed[at].Amount!.Value, ct)
            : Task.FromResult<Result>(CaseProblems.NothingDue), ct);

    private async Task<IActionResult> DoAsync(string field, string? slip, Func<Task<Result>> act, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (slip is not null)
            ModelState.AddModelError(field, slip);
        if (ModelState.IsValid)
        {
            var done = await act();
            if (done.IsOk)
                return Redirect($"/workbench/cases/{Id}/fees");
            ModelState.Add(done.Problem!);
            Response.StatusCode = done.Problem!.Status;
            return Page();
        }

        Response.StatusCode = 422;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await desk.SeeAsync(caller, Id, ct) is not { } open)
            return false;
        Open = open;
        Rows = await reading.FeesAsync(Id, ct);
        Listed = [.. ((await catalogue.VersionAsync(open.Row.ItemId, open.Row.ItemVersion, ct))?.Fee.Items ?? []).Where(line => line.Amount > 0)];
        return true;
    }
}
