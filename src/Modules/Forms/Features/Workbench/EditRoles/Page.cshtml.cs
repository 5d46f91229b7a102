using Microsoft.AspNetCore.Mvc;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain.Designing;
using Tongban.Forms.Features.Shared;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Forms.Features.Workbench.EditRoles;

/// <summary>A part of the form as it is typed.</summary>
internal sealed class RoleForm
{
    public string? Name { get; set; }

    public bool Many { get; set; }

    public int Least { get; set; } = 1;

    public int Most { get; set; } = 20;

    public string? Unit { get; set; }

    public FormRepeat? Repeat => Many ? new FormRepeat(Least, Most, string.IsNullOrWhiteSpace(Unit) ? "位" : Unit.Trim()) : null;
}

/// <summary>Of whom or what the form speaks: each part with its name, and how many may play it.</summary>
[ForStaff(Permissions.Design)]
internal sealed class EditRolesPage(DraftBook book, IElements elements, Caller caller) : DraftPage(book, elements, caller)
{
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Which of the known parts, by its place in the list.</summary>
    [BindProperty]
    public string? Pattern { get; set; }

    /// <summary>Each part as it is typed, by its code.</summary>
    [BindProperty]
    public Dictionary<string, RoleForm> Roles { get; set; } = [];

    public IEnumerable<Choice> Patterns => RoleEdits.Offered(Form).Select(pattern => new Choice($"{Index(pattern)}", pattern.Name));

    public int FieldsOf(string role) => Form.Fields.Count(field => field.Role == role);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostAddAsync(CancellationToken ct) => SaveAsync(form =>
        RoleEdits.Offered(form).FirstOrDefault(pattern => $"{Index(pattern)}" == Pattern) is { } chosen
            ? RoleEdits.Add(form, chosen, string.IsNullOrWhiteSpace(Name) ? chosen.Name : Name)
            : FormProblems.PartWrong.With([new FieldError("Pattern", "请选这是谁")]), ct);

    public Task<IActionResult> OnPostChangeAsync(string code, CancellationToken ct) => SaveAsync(
        form => Roles.GetValueOrDefault(code) is { } typed ? Beside(RoleEdits.Change(form, code, typed.Name ?? "", typed.Repeat), code) : FormProblems.NoSuchPart, ct);

    public Task<IActionResult> OnPostRemoveAsync(string code, CancellationToken ct) => SaveAsync(form => RoleEdits.Remove(form, code), ct);

    private async Task<IActionResult> SaveAsync(Func<Domain.FormSource, Result<Domain.FormSource>> change, CancellationToken ct) =>
        !await LoadAsync(ct) ? NotFound() : ModelState.IsValid ? Done(await ChangeAsync(change, ct), Home + "/roles?saved=true") : Page();

    private static Result<Domain.FormSource> Beside(Result<Domain.FormSource> changed, string code) =>
        changed.Problem is { } problem ? problem with { Fields = [.. problem.Fields.Select(slip => slip with { Path = $"Roles[{code}].{slip.Path}" })] } : changed;

    private static int Index(RolePattern pattern) => RoleEdits.Patterns.ToList().IndexOf(pattern);
}
