using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Features.Shared;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Workbench.EditFile;

/// <summary>The draft's whole file, for what no field has: amounts, trust marks, what was copied from elsewhere.</summary>
[ForStaff(Permissions.Manage)]
[RequestSizeLimit(1024 * 1024)]
internal sealed class EditFilePage(DraftBook drafts, Caller caller) : PageModel
{
    /// <summary>What a place doesn't change in the file of an item that it took from the directory, and nobody once it is published.</summary>
    private static readonly string[] Fixed = ["slug", "place"];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Definition { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public DraftRow Draft { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        (Definition, Seen) = (ItemFile.Text(JsonNode.Parse(Draft.Body)!.AsObject()), Draft.Revision);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var read = Forms.Contracts.Definition.Read<Item>(Definition ?? "");
        var problem = read.Problem is { } slip ? slip.With(slip.Fields)
            : (await drafts.EditAsync(Id, Replace, caller.Operation("修改事项", caller.PostFor(Permissions.Manage, Draft.Place, Draft.DepartmentKind), "workbench"), ct)).Problem;
        if (problem is null)
        {
            return Redirect($"/workbench/drafts/{Id}");
        }

        foreach (var field in problem.Fields)
        {
            ModelState.AddModelError(nameof(Definition), $"{field.Path}：{field.Message}");
        }

        if (problem.Fields.Count == 0)
        {
            ModelState.Add(problem);
        }

        Response.StatusCode = problem.Status;
        return Page();
    }

    private Problem? Replace(DraftRow draft, JsonObject file)
    {
        if (draft.Revision != Seen)
        {
            return KeepingProblems.PageChanged;
        }

        var typed = JsonNode.Parse(Definition!)!.AsObject();
        var kept = ElementBook.Plain.Where(element => element.Inherited && draft.DirectoryVersion is not null).Select(element => element.Steps[0])
            .Concat(draft.ItemId is null ? ["place"] : Fixed).Distinct(StringComparer.Ordinal);
        var slips = kept.Where(name => !JsonNode.DeepEquals(typed[name], file[name]) && name != "legalLimit").Select(name => new FieldError(name, "这里不能改：从基本目录来，或者已经发布")).ToList();
        if (slips.Count > 0)
        {
            return KeepingProblems.FieldsWrong.With(slips);
        }

        foreach (var name in file.Select(pair => pair.Key).ToList())
        {
            file.Remove(name);
        }

        foreach (var (name, value) in typed)
        {
            file[name] = value?.DeepClone();
        }

        return null;
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await drafts.FindAsync(Id, ct) is not { Stage: DraftStage.Editing } draft || caller.PostFor(Permissions.Manage, draft.Place, draft.DepartmentKind) is null)
        {
            return false;
        }

        Draft = draft;
        return true;
    }
}
