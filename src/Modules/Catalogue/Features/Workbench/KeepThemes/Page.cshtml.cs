using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Features.Workbench.EditList;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Workbench.KeepThemes;

/// <summary>What themes are called, which picture they have, and new ones.</summary>
[ForStaff(Permissions.Manage)]
internal sealed class KeepThemesPage(ThemeKeeping keeping, Caller caller) : PageModel
{
    private const int Spare = 2;
    private const int Most = 70;

    [BindProperty(SupportsGet = true, Name = "for")]
    public string? For { get; set; }

    /// <summary>The state in which the page showed them.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "done")]
    public bool Done { get; set; }

    public Audience Audience => For == "company" ? Audience.Company : Audience.Person;

    public IReadOnlyList<ThemeLine> Lines { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Used => field ??= keeping.Used(Audience);

    private Post Post => caller.Posts.First(post => post.Permissions.Contains(Permissions.Manage));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var read = await keeping.ReadAsync(Audience, ct);
        Seen = read.Seen;
        Lines =
        [
            .. read.Set.Values.Select(value => new ThemeLine(value.Code, value.Name, read.Set.Icons.GetValueOrDefault(value.Code) ?? ThemeIcons.Usual(Audience, value.Code))),
            .. Enumerable.Repeat(new ThemeLine("", "", "star"), Spare),
        ];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Lines = [.. Enumerable.Range(0, Most).TakeWhile(at => Request.Form.ContainsKey($"t[{at}].name")).Select(Typed)];
        var done = await keeping.SaveAsync(Audience, Lines, Seen, caller.Operation("修改主题", Post, "workbench"), ct);
        if (done.Problem is not { } problem)
        {
            return Redirect($"/workbench/themes?done=true{(Audience == Audience.Company ? "&for=company" : "")}");
        }

        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        return Page();
    }

    private ThemeLine Typed(int at)
    {
        string Text(string name) => Request.Form[$"t[{at}].{name}"].ToString().Trim();
        return new ThemeLine(Text("code"), Text("name"), Icons.Known(Text("icon")));
    }
}
