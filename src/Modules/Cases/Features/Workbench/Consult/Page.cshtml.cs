using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Consult;

/// <summary>征求意见: asks another department by letter, and keeps its answer.</summary>
[ForStaff(CasePermissions.Review)]
internal sealed class ConsultPage(Desk desk, CaseReading reading, Consultations consultations, PaperIntake papers, IDepartments departments) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? Department { get; set; }

    [BindProperty]
    [StringLength(1000, ErrorMessage = "最多写 1000 字")]
    public string? Question { get; set; }

    [BindProperty]
    public DateOnly? ReplyBy { get; set; }

    public OpenCase Open { get; private set; } = null!;

    public IReadOnlyList<ListedDocument> Asked { get; private set; } = [];

    public IReadOnlyList<Choice> Departments => [new Choice("", "请选择"), .. departments.All
        .Where(department => department.Id != Open.Row.DepartmentId && department.Place[..4] == Open.Row.Place[..4])
        .OrderBy(department => department.Place == Open.Case.Departments.Competent.Place ? 0 : 1).ThenBy(department => department.Name, StringComparer.Ordinal)
        .Select(department => new Choice(department.Id.ToString(), department.Name))];

    public async Task<IActionResult> OnGetAsync([FromServices] Caller caller, CancellationToken ct) => await LoadAsync(caller, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAskAsync([FromServices] Caller caller, CancellationToken ct)
    {
        if (!await LoadAsync(caller, ct))
            return NotFound();
        var asked = Department is { } id ? departments.Find(id) : null;
        if (asked is null)
            ModelState.AddModelError(nameof(Department), "请选择部门");
        if (string.IsNullOrWhiteSpace(Question))
            ModelState.AddModelError(nameof(Question), "请写明要征求意见的事项");
        if (ReplyBy is not { } by || by < CivilTime.DateOf(caller.Operation("").At))
            ModelState.AddModelError(nameof(ReplyBy), "请填写今天以后的日期");
        return ModelState.IsValid ? Answered(await consultations.AskAsync(caller, Id, asked!, Question!.Trim(), ReplyBy!.Value, ct)) : Wrong(422);
    }

    public async Task<IActionResult> OnPostAnswerAsync([FromServices] Caller caller, Guid document, string? answer, IFormFile? scan, CancellationToken ct)
    {
        if (!await LoadAsync(caller, ct) || Asked.FirstOrDefault(row => row.Id == document) is not { } asked)
            return NotFound();
        if (string.IsNullOrWhiteSpace(answer))
            ModelState.AddModelError("answer", "请写明答复意见");
        var kept = scan is { Length: > 0 } ? await papers.TakeAsync(Open.Row, "consultation", "答复意见", scan, caller.Operation("登记答复意见", channel: "workbench"), 0, ct) : (Result<MaterialRow>?)null;
        if (kept is { Problem: { } refused })
            ModelState.AddModelError("scan", refused.Title);
        return ModelState.IsValid ? Answered(await consultations.AnswerAsync(caller, Id, asked, answer!.Trim(), kept?.Value, ct)) : Wrong(422);
    }

    private IActionResult Answered(Result result)
    {
        if (result.IsOk)
            return Redirect($"/workbench/cases/{Id}?done=consult");
        ModelState.Add(result.Problem!);
        return Wrong(result.Problem!.Status);
    }

    private PageResult Wrong(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> LoadAsync(Caller caller, CancellationToken ct)
    {
        if (await desk.SeeAsync(caller, Id, ct) is not { } open)
            return false;
        Open = open;
        var parts = await reading.PartsAsync(Id, ct);
        var answered = parts.Materials.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        Asked = [.. parts.Documents.Where(row => row.Kind == DocumentRequests.Consultation && !answered.Contains($"{row.Addressee}的答复意见"))];
        return true;
    }
}
