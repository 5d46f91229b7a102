using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Designing;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Forms.Features.Workbench.BeginDraft;

/// <summary>Begins a new form: blank, as a copy of another, or from a file. A file only ever becomes a draft.</summary>
[ForStaff(Permissions.Design)]
[RequestSizeLimit(2 * 1024 * 1024)]
internal sealed class BeginDraftPage(Versions versions, DraftBook book, IElements elements, Caller caller) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public IReadOnlyList<Choice> Forms { get; private set; } = [];

    /// <summary>What is wrong in the file, place by place.</summary>
    public IReadOnlyList<FieldError> Faults { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (title, code) = ((Title ?? "").Trim(), (Code ?? "").Trim());
        var source = string.IsNullOrEmpty(From) ? Blank.Form(code, title) : await versions.SourceAsync(From, null, ct);
        var named = source.Then<FormSource>(form => Head(title, code) is { Count: > 0 } slips
            ? FormProblems.PartWrong.With(slips)
            : form with { Code = code, Title = title, Version = 1 });
        return await BegunAsync(named, ct);
    }

    public async Task<IActionResult> OnPostImportAsync(IFormFile? file, CancellationToken ct)
    {
        ModelState.Clear();
        if (file is null)
        {
            return await RefusedAsync(FormProblems.PartWrong.With([new FieldError("file", "请选择一个文件")]), ct);
        }

        using var reader = new StreamReader(file.OpenReadStream());
        var read = Definition.Read<FormSource>(await reader.ReadToEndAsync(ct))
            .Then<FormSource>(form => FormFaults.Broken(form, elements) is { Count: > 0 } faults ? FormProblems.Definition.With(faults) : form);
        return await BegunAsync(read, ct);
    }

    private async Task<IActionResult> BegunAsync(Result<FormSource> form, CancellationToken ct)
    {
        if (!form.IsOk)
        {
            return await RefusedAsync(form.Problem!, ct);
        }

        var known = await versions.OfAsync(form.Value.Code, ct);
        var imported = Request.Form.Files.Count > 0;
        if (known.Count > 0 && !imported)
        {
            return await RefusedAsync(FormProblems.CodeTaken, ct);
        }

        var post = caller.Posts.First(post => post.Permissions.Contains(Permissions.Design));
        var begun = await book.BeginAsync(form.Value, known.Count > 0 ? known[0].Version : 0, caller.Operation("新做表单", post, "workbench"), ct);
        return begun.Value.New
            ? Redirect($"/workbench/form-drafts/{begun.Value.Id}")
            : await RefusedAsync(FormProblems.CodeTaken.With($"“{form.Value.Code}”已经有一份草稿，先发布或者放弃那一份"), ct);
    }

    private async Task<PageResult> RefusedAsync(Problem problem, CancellationToken ct)
    {
        await LoadAsync(ct);
        if (problem.Code == FormProblems.Definition.Code)
        {
            Faults = problem.Fields;
            problem = problem with { Fields = [] };
        }

        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        return Page();
    }

    private static List<FieldError> Head(string title, string code) =>
    [
        .. title.Length == 0 || Characters.HasForbidden(title, false) ? new[] { new FieldError("Title", "请写表的名称，例如：小餐饮登记申请表") } : [],
        .. FormFaults.Code(code) is { } slip ? new[] { new FieldError("Code", slip) } : [],
    ];

    private async Task LoadAsync(CancellationToken ct) =>
        Forms = [.. (await versions.AllAsync(ct)).DistinctBy(row => row.Code).OrderBy(row => row.Title, StringComparer.Ordinal).Select(row => new Choice(row.Code, row.Title))];
}
