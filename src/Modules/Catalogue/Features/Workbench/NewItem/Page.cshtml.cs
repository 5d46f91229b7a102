using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Workbench.NewItem;

/// <summary>Begins an item that no directory has.</summary>
[ForStaff(Permissions.Manage)]
internal sealed class NewItemPage(Versions versions, DraftBook drafts, IDepartments departments, Caller caller) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Slug { get; set; }

    [BindProperty]
    public string? Department { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<Choice> Departments => [.. departments.At(Post.Place).Select(department => new Choice(department.Kind, department.Name))];

    private Post Post => caller.Posts.First(post => post.Permissions.Contains(Permissions.Manage));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Require(Name, nameof(Name), "请写事项名称");
        Require(Reason, nameof(Reason), "请写明为什么新增");
        if (!Slugs.Fits(Slug))
        {
            ModelState.AddModelError(nameof(Slug), KeepingProblems.SlugForm.Title);
        }
        else if ((await versions.OfAsync(Slug!, ct)).Count > 0)
        {
            ModelState.AddModelError(nameof(Slug), "已经有事项用这个网址名字，请换一个");
        }

        if (Departments.All(choice => choice.Value != Department))
        {
            ModelState.AddModelError(nameof(Department), "请选择实施部门");
        }

        return ModelState.IsValid ? await BeginAsync(ct) : Page();
    }

    private async Task<IActionResult> BeginAsync(CancellationToken ct)
    {
        var file = BlankItem.File();
        (file["name"], file["slug"], file["place"], file["departmentKind"]) = (Name!.Trim(), Slug, Post.Place, Department);
        var opened = await drafts.OpenAsync(new NewDraft(DraftKind.Create, file) { Reason = Reason!.Trim() }, caller.Operation("新增事项", Post, "workbench"), ct);
        return Redirect($"/workbench/drafts/{opened.Value.Id}");
    }

    private void Require(string? value, string field, string message)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            ModelState.AddModelError(field, message);
        }
    }
}
