using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Identity.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.RecordRuling;

/// <summary>复议·诉讼: records what was ordered about a decision, and carries it out.</summary>
[ForStaff(CasePermissions.Decide)]
internal sealed class RecordRulingPage(Desk desk, Reopening reopening, ICredentials credentials, Caller caller, TimeProvider time) : PageModel
{
    private const string TooLong = "写得太长了，请精简";
    private const int MostDays = 365;

    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    [StringLength(100, ErrorMessage = TooLong)]
    public string? Organ { get; set; }

    [BindProperty]
    [StringLength(60, ErrorMessage = TooLong)]
    public string? Number { get; set; }

    [BindProperty]
    public DateOnly? RuledOn { get; set; }

    [BindProperty]
    public DateOnly? ArrivedOn { get; set; }

    [BindProperty]
    public Orders? Orders { get; set; }

    [BindProperty]
    public string? Days { get; set; }

    [BindProperty]
    public string Unit { get; set; } = "calendar";

    [BindProperty]
    [StringLength(1000, ErrorMessage = TooLong)]
    public string? Says { get; set; }

    /// <summary>Never put back into the page.</summary>
    [BindProperty]
    public string? Password { get; set; }

    public OpenCase Open { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.SeeAsync(caller, Id, ct) is not { } open)
            return NotFound();
        Open = open;
        return Possible() is { } problem ? Wrong(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await desk.SeeAsync(caller, Id, ct) is not { } open)
            return NotFound();
        Open = open;
        var ruling = Said();
        if (ruling is null)
            return Wrong(null);
        if ((Possible() ?? (await credentials.CheckAsync(caller.AccountId, Password, ct)).Problem) is { } problem)
            return Wrong(problem);
        var done = await reopening.RecordAsync(caller, Open.Row, ruling, null, ct);
        return done.Problem is { } refused ? Wrong(refused) : Redirect($"/workbench/cases/{Id}?done={ActRules.Of(ruling.Act).Code}");
    }

    private Problem? Possible() =>
        caller.PostFor(CasePermissions.Decide, Open.Row) is null ? CaseProblems.PermissionMissing
        : caller.IsRecused(Open.Row) ? CaseProblems.Recused
        : ActRules.Of(Act.SetAside).AllowedFrom(Open.Case.State) ? null : CaseProblems.CannotAct.With($"现在：{Open.Case.State.Name()}");

    private Ruling? Said()
    {
        var today = CivilTime.DateOf(time.GetUtcNow());
        Need(Kind is "reconsideration" or "judgment", nameof(Kind), "请选择是什么文书");
        Need(!string.IsNullOrWhiteSpace(Organ), nameof(Organ), "请写明复议机关或者法院");
        Need(!string.IsNullOrWhiteSpace(Number), nameof(Number), "请写明文书编号");
        Need(RuledOn is { } ruled && ruled <= today && ruled >= CivilTime.DateOf(new DateTimeOffset(Open.Row.SubmittedAt)), nameof(RuledOn), "请填写作出的日期，在提交申请以后、今天以前");
        Need(ArrivedOn is { } arrived && arrived <= today && arrived >= RuledOn, nameof(ArrivedOn), "请填写送达的日期，不早于作出的日期，不晚于今天");
        Need(Orders is { } orders && Enum.IsDefined(orders), nameof(Orders), "请选择文书的内容");
        Need(Orders != Domain.Orders.Change || !string.IsNullOrWhiteSpace(Says), nameof(Says), "请写明变更为什么");
        var within = Within();
        return ModelState.IsValid
            ? new Ruling(Kind == "judgment", Organ!.Trim(), Number!.Trim(), RuledOn!.Value, ArrivedOn!.Value, Orders!.Value, within, string.IsNullOrWhiteSpace(Says) ? null : Says.Trim())
            : null;
    }

    private Limit? Within()
    {
        if (Orders != Domain.Orders.Anew || string.IsNullOrWhiteSpace(Days))
            return null;
        if (int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MostDays)
            return Unit == "working" ? Limit.WorkingDays(days) : Limit.CalendarDays(days);
        ModelState.AddModelError(nameof(Days), $"请填写 1 至 {MostDays} 的天数，文书没有写明的不填");
        return null;
    }

    private void Need(bool met, string field, string words)
    {
        if (!met)
            ModelState.AddModelError(field, words);
    }

    private PageResult Wrong(Problem? problem)
    {
        if (problem is not null)
            ModelState.Add(problem);
        Response.StatusCode = problem?.Status ?? 422;
        return Page();
    }
}
