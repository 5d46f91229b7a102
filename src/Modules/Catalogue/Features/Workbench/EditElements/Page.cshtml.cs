using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Domain.Rules;
using Tongban.Catalogue.Features.Shared;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Workbench.EditElements;

/// <summary>One group of elements a page; what is right is saved at once, and nobody overwrites what they haven't seen.</summary>
[ForStaff(Permissions.Manage)]
[RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class EditElementsPage(DraftDesk desk, Judge judge, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "group")]
    public string Code { get; set; } = "";

    /// <summary>What the group held when the page was shown.</summary>
    [BindProperty]
    public string? Seal { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    /// <summary>Path of the table that shall show an empty row more.</summary>
    [BindProperty(SupportsGet = true, Name = "add")]
    public string? Add { get; set; }

    public DraftRow Draft { get; private set; } = null!;

    public ElementGroup Group { get; private set; } = null!;

    public JsonObject Body { get; private set; } = null!;

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public FormSlips Slips { get; private set; } = FormSlips.None;

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>The slips with the names of their fields, as they stand on top.</summary>
    public IEnumerable<FieldError> Summary => Errors.Select(error => Name(error.Path) is { } name ? error with { Message = $"{name}：{error.Message}" } : error);

    /// <summary>What somebody else did to this page since it was opened; null when nobody did.</summary>
    public IReadOnlyList<DraftEventRow>? Theirs { get; private set; }

    public bool Saved => Request.Query["saved"] == "true";

    public CodeSets Codes => desk.Codes;

    /// <summary>A place that took its item from the directory doesn't change what comes from there.</summary>
    public bool OwnsAll => Draft.DirectoryVersion is null;

    public string? NextGroup => ElementBook.Groups.SkipWhile(group => group.Code != Code).Skip(1).Select(group => group.Code).FirstOrDefault();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    /// <param name="act"><c>save</c>, <c>next</c>, <c>mine</c> or <c>add:</c> with a table's path.</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var post = caller.PostFor(Permissions.Manage, Draft.Place, Draft.DepartmentKind)!;
        IReadOnlyList<FieldError> slips = [];
        var saved = await desk.Drafts.EditAsync(Id, (draft, file) =>
        {
            if (Seal != GroupEdit.Seal(file, Group))
            {
                return KeepingProblems.PageChanged;
            }

            slips = GroupEdit.Apply(file, Group, new Typed(Typed), Codes, draft.DirectoryVersion is null);
            return SlugFault(file);
        }, caller.Operation("修改事项", post, "workbench"), ct);
        return saved.Problem is { } problem ? await RefusedAsync(problem, ct) : slips.Count > 0 ? await SlipsAsync(slips, ct) : Onwards(act ?? "save");
    }

    public ElementField Field(Element element, string name, JsonObject source) => ElementField.Of(element, name, ItemJson.Get(source, element.Steps), Slips, Codes);

    /// <summary>Rows to show: those that are kept or were typed, and an empty one where it was asked for.</summary>
    public int Rows(ElementTable table)
    {
        var kept = ItemJson.Rows(Body, table).Count;
        var typed = Slips == FormSlips.None ? 0 : new Typed(Typed).Rows(table);
        return Math.Min(Domain.Editing.Typed.MostRows, Math.Max(typed, kept + (Add == table.Path || kept == 0 && table.Required ? 1 : 0)));
    }

    public JsonObject Row(ElementTable table, int at) => ItemJson.Rows(Body, table) is var rows && at < rows.Count ? rows[at] : BlankItem.Row(table);

    private string? Name(string path) =>
        Group.Elements.FirstOrDefault(element => element.Path == path)?.Name ?? Group.Tables.Where(table => path.StartsWith(table.Path + "[", StringComparison.Ordinal)).Select(table => Cell(table, path)).FirstOrDefault();

    private static string Cell(ElementTable table, string path)
    {
        var row = int.Parse(path.AsSpan()[(table.Path.Length + 1)..path.IndexOf(']', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
        return $"{table.Name} {row + 1}· {table.Columns.First(column => path.EndsWith("]." + column.Path, StringComparison.Ordinal)).Name}";
    }

    private string? Typed(string name) => Request.HasFormContentType && Request.Form.TryGetValue(name, out var values)
        ? string.Join(ElementText.Between, values.Where(value => !string.IsNullOrEmpty(value)))
        : null;

    private Problem? SlugFault(JsonObject file) => Group.Code != "identity" || Slugs.Fits($"{file["slug"]}") && (Draft.ItemId is null || Draft.Slug == $"{file["slug"]}")
        ? null
        : KeepingProblems.SlugForm.With([new FieldError("slug", Draft.ItemId is null ? KeepingProblems.SlugForm.Title : "已经发布的事项不能再改网址名字")]);

    private RedirectResult Onwards(string act) => act switch
    {
        _ when act.StartsWith("add:", StringComparison.Ordinal) => Redirect($"/workbench/drafts/{Id}/{Code}?add={Uri.EscapeDataString(act[4..])}#{Uri.EscapeDataString("last-" + act[4..])}"),
        "next" => Redirect($"/workbench/drafts/{Id}{(NextGroup is { } next ? "/" + next : "")}"),
        _ => Redirect($"/workbench/drafts/{Id}/{Code}?saved=true"),
    };

    private async Task<IActionResult> SlipsAsync(IReadOnlyList<FieldError> slips, CancellationToken ct)
    {
        await LoadAsync(ct);
        return Shown(slips, KeepingProblems.FieldsWrong.Status);
    }

    private async Task<IActionResult> RefusedAsync(Problem problem, CancellationToken ct)
    {
        await LoadAsync(ct);
        if (problem.Code == KeepingProblems.PageChanged.Code)
        {
            Theirs = [.. (await desk.Drafts.EventsAsync(Id, ct)).Where(row => row.Number > Seen && row.Changes is not null)];
        }

        return Shown(problem.Fields.Count > 0 ? problem.Fields : [new FieldError("", problem.Title)], problem.Status);
    }

    private PageResult Shown(IReadOnlyList<FieldError> errors, int status)
    {
        Errors = errors;
        Slips = new FormSlips(Typed, name => errors.FirstOrDefault(error => error.Path == name)?.Message);
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (ElementBook.Group(Code) is not { } group || await desk.Drafts.FindAsync(Id, ct) is not { Stage: DraftStage.Editing } draft
            || caller.PostFor(Permissions.Manage, draft.Place, draft.DepartmentKind) is null)
        {
            return false;
        }

        (Draft, Group, Body) = (draft, group, JsonNode.Parse(draft.Body)!.AsObject());
        Findings = [.. (await judge.OfAsync(Body, draft.DirectoryVersion, ct)).Findings.Where(finding => DraftDesk.Places(group, finding.Where))];
        return true;
    }
}
