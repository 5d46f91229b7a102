using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Forms.Features.Workbench.PublishForm;

/// <summary>Edits a form's file, checks it with every fault named, and publishes it as a new version.</summary>
[ForStaff(Manage)]
[RequestSizeLimit(1024 * 1024)]
internal sealed class PublishFormPage(Store store, Library library, FormPublishing publishing, Caller caller) : PageModel
{
    public const string New = "new";
    private const string Manage = "catalogue.manage";

    private static readonly JsonSerializerOptions Indented = new(KernelJson.Options) { WriteIndented = true };

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public string? Definition { get; set; }

    public FormDefinition? Current => library.Find(Code, null);

    public Problem? Problem { get; private set; }

    public FormDefinition? Checked { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Current is null && Code != New)
        {
            return NotFound();
        }

        Definition = Current is { } form ? await NextAsync(form, ct) : "";
        return Page();
    }

    /// <param name="act"><c>check</c> or <c>publish</c>: the button pressed.</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken ct)
    {
        var check = Check();
        return act == "publish" ? await PublishAsync(check, ct) : Judged(check);
    }

    private async Task<IActionResult> PublishAsync(Result<FormDefinition> check, CancellationToken ct)
    {
        var post = caller.Posts.First(post => post.Permissions.Contains(Manage));
        var done = check.IsOk ? await publishing.PublishAsync(Definition!, caller.Operation("发布表单", post, "workbench"), ct) : check;
        if (!done.IsOk)
        {
            return Judged(done);
        }

        // Other nodes hear of it from the record; this one shows it at once.
        await library.RefreshAsync(ct);
        return Redirect("/workbench/forms");
    }

    private Result<FormDefinition> Check() => FormDefinition.Parse(Definition ?? "", library).Then<FormDefinition>(form =>
        Code == New && library.Find(form.Code, null) is null || form.Code == Code
            ? form
            : FormProblems.Definition.With([new FieldError("code", Code == New
                ? $"已经有叫“{form.Code}”的表单，请回到列表点“改一版”"
                : $"这里改的是“{Code}”，文件里写的是“{form.Code}”")]));

    private async Task<string> NextAsync(FormDefinition form, CancellationToken ct)
    {
        await using var db = store.Read();
        var body = await db.Set<DefinitionRow>().Where(row => row.Code == form.Code && row.Version == form.Version).Select(row => row.Body).SingleAsync(ct);
        var file = JsonNode.Parse(body)!;
        file["version"] = form.Version + 1;
        return file.ToJsonString(Indented);
    }

    private PageResult Judged(Result<FormDefinition> result)
    {
        Problem = result.Problem;
        Checked = result.IsOk ? result.Value : null;
        Response.StatusCode = Problem?.Status ?? 200;
        return Page();
    }
}
