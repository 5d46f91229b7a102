using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Data;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Workbench.TakeFromDirectory;

/// <summary>The directory 基本目录: a place takes an item from it and inherits its elements.</summary>
[ForStaff(Permissions.Manage)]
internal sealed class TakeFromDirectoryPage(Store store, Versions versions, DraftBook drafts, IDepartments departments, Caller caller) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<DirectoryRow> Rows { get; private set; } = [];

    /// <summary>Basic codes that the place has taken already, with the slug.</summary>
    public IReadOnlyDictionary<string, string> Taken { get; private set; } = new Dictionary<string, string>();

    public int Total { get; private set; }

    public int Pages => (Total + Size - 1) / Size;

    public IReadOnlyList<Choice> Departments => [.. departments.At(Post.Place).Select(department => new Choice(department.Kind, department.ShortName))];

    /// <summary>The kind of department that the directory names, where the place has one.</summary>
    public string? Suggested(DirectoryRow row) => JsonNode.Parse(row.Body)?["departmentKind"]?.ToString();

    private Post Post => caller.Posts.First(post => post.Permissions.Contains(Permissions.Manage));

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(string? basicCode, string? department, CancellationToken ct)
    {
        await LoadAsync(ct);
        var newest = await NewestAsync(basicCode ?? "", ct);
        if (newest is not { State: ItemState.InUse } || departments.At(Post.Place).All(known => known.Kind != department))
        {
            ModelState.Add(newest is { State: ItemState.InUse } ? KeepingProblems.DepartmentNeeded : KeepingProblems.DirectoryItemUnknown);
            Response.StatusCode = KeepingProblems.DepartmentNeeded.Status;
            return Page();
        }

        var file = (await versions.DirectoryAsync(newest.BasicCode, newest.Version, ct))!;
        (file["place"], file["departmentKind"], file["slug"], file["version"]) = (Post.Place, department, Slugs.Of(newest.BasicCode, Post.Place), 1);
        if ((await versions.OfAsync($"{file["slug"]}", ct)).Count > 0)
        {
            return Redirect($"/workbench/items/{file["slug"]}");
        }

        var opened = await drafts.OpenAsync(new NewDraft(DraftKind.Create, file) { DirectoryVersion = newest.Version }, caller.Operation("认领事项", Post, "workbench"), ct);
        return Redirect($"/workbench/drafts/{opened.Value.Id}{(opened.Value.Joined is null ? "" : "?joined=true")}");
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Number = Math.Clamp(Number, 1, 1000);
        await using var db = store.Read();
        var text = (Text ?? "").Trim();
        var rows = Newest(db).Where(row => row.State == ItemState.InUse && (text == "" || row.Name.Contains(text) || row.BasicCode == text));
        Total = await rows.CountAsync(ct);
        Rows = await rows.OrderBy(row => row.Name).Skip((Number - 1) * Size).Take(Size).ToListAsync(ct);
        var codes = Rows.Select(row => row.BasicCode).ToList();
        Taken = (await db.Set<ItemRow>().Where(row => codes.Contains(row.BasicCode) && row.Place == Post.Place).Select(row => new { row.BasicCode, row.Slug }).Distinct().ToListAsync(ct))
            .GroupBy(row => row.BasicCode, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Slug, StringComparer.Ordinal);
    }

    private async Task<DirectoryRow?> NewestAsync(string basicCode, CancellationToken ct)
    {
        await using var db = store.Read();
        return await Newest(db).SingleOrDefaultAsync(row => row.BasicCode == basicCode, ct);
    }

    private static IQueryable<DirectoryRow> Newest(TongbanContext db) =>
        db.Set<DirectoryRow>().Where(row => !db.Set<DirectoryRow>().Any(newer => newer.BasicCode == row.BasicCode && newer.Version > row.Version));
}
