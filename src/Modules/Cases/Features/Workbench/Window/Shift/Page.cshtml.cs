using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Window;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Window.Shift;

/// <summary>交接班: what the next clerk takes over, counted before their eyes.</summary>
[ForStaff(CasePermissions.Reception)]
internal sealed class ShiftPage(WindowDesk desk, Shifts shifts, IStaff staff) : PageModel
{
    [BindProperty]
    public Guid ToId { get; set; }

    [BindProperty]
    [System.ComponentModel.DataAnnotations.StringLength(500, ErrorMessage = "最多写 500 字")]
    public string? Note { get; set; }

    public ShiftRow? ToTake { get; private set; }

    public ShiftRow? Handed { get; private set; }

    public ShiftCounts Now { get; private set; } = null!;

    public IReadOnlyList<Choice> Colleagues { get; private set; } = [];

    public IReadOnlyList<ShiftRow> Latest { get; private set; } = [];

    public ShiftCounts Counts(ShiftRow row) => CaseJson.Read<ShiftCounts>(row.Counts);

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostHandAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var to = Colleagues.FirstOrDefault(choice => choice.Value == ToId.ToString());
        return ModelState.IsValid ? Answer(to is null ? WindowProblems.ShiftSelf : await shifts.HandAsync(desk.Caller, desk.Post, new StaffChoice(ToId, to.Text), Note, ct)) : Page();
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid id, CancellationToken ct) => await AnsweredAsync(await shifts.TakeAsync(desk.Caller, desk.Post, id, ct), ct);

    public async Task<IActionResult> OnPostRefuseAsync(Guid id, string? answer, CancellationToken ct) => await AnsweredAsync(await shifts.RefuseAsync(desk.Caller, desk.Post, id, answer, ct), ct);

    private async Task<IActionResult> AnsweredAsync(Result result, CancellationToken ct)
    {
        await LoadAsync(ct);
        return Answer(result);
    }

    private IActionResult Answer(Result result)
    {
        if (result.IsOk)
            return Redirect(WindowLinks.Shift);
        ModelState.Add(result.Problem!);
        Response.StatusCode = result.Problem!.Status;
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var (me, post) = (desk.Caller.AccountId, desk.Post);
        ToTake = await shifts.WaitingAsync(me, from: false, ct);
        Handed = await shifts.WaitingAsync(me, from: true, ct);
        Now = await shifts.CountAsync(me, post.Place, desk.Now, ct);
        Latest = await shifts.LatestAsync(me, ct);
        Colleagues = [new Choice("", "请选择"), .. (await staff.HoldingAsync(post.Role, post.Place, ct)).Where(member => member.Id != me).Select(member => new Choice(member.Id.ToString(), member.Name))];
    }
}
