using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Domain.Rules;
using Tongban.Catalogue.Features.Shared;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Workbench.EditSituations;

/// <summary>Situations as a table that people read, edit and try: answer this, and these materials are asked for.</summary>
[ForStaff(Permissions.Manage)]
[RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class EditSituationsPage(DraftBook drafts, Judge judge, ICatalogue catalogue, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public DraftRow Draft { get; private set; } = null!;

    public JsonObject Body { get; private set; } = null!;

    public Judged Judged { get; private set; } = null!;

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    public IReadOnlyList<Finding> Findings => [.. Judged.Findings.Where(finding => finding.Where.StartsWith("situations", StringComparison.Ordinal))];

    public IReadOnlyList<JsonObject> Situations => SituationEdit.Objects(Body["situations"]);

    public IReadOnlyList<(string Key, string Name)> Materials => [.. SituationEdit.Objects(Body["materials"]).Select(material => ($"{material["key"]}", $"{material["name"]}"))];

    /// <summary>One question more is shown empty.</summary>
    public bool Adds => Request.Query["add"] == "true" || Situations.Count == 0;

    public bool Saved => Request.Query["saved"] == "true";

    /// <summary>What somebody would have to bring who answers like the address says; null when the file can't be read.</summary>
    public IReadOnlyList<MaterialNeed>? Needs => Judged.Item is { } item ? catalogue.MaterialsFor(item, Answers!) : null;

    public SituationAnswers? Answers => Judged.Item is { } item ? SituationAnswers.Of(item, key => Request.Query["t." + key].OfType<string>()) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    /// <param name="act"><c>save</c> or <c>add</c>.</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var post = caller.PostFor(Permissions.Manage, Draft.Place, Draft.DepartmentKind);
        IReadOnlyList<FieldError> slips = [];
        var saved = await drafts.EditAsync(Id, (draft, file) =>
        {
            if (draft.Revision != Seen)
            {
                return KeepingProblems.PageChanged;
            }

            slips = SituationEdit.Apply(file, Typed);
            return slips.Count == 0 ? null : KeepingProblems.FieldsWrong.With(slips);
        }, caller.Operation("修改情形", post, "workbench"), ct);
        return saved.Problem is { } problem ? Refused(problem) : Redirect($"/workbench/drafts/{Id}/situations?{(act == "add" ? "add=true#last" : "saved=true")}");
    }

    /// <summary>What was typed, or what is kept.</summary>
    public string Text(string name, JsonNode? kept) => Typed(name) ?? (kept as JsonArray is { } list ? string.Join('\n', list) : $"{kept}");

    public string Cell(string name, JsonObject option, string material) => Typed(name)
        ?? (Has(option["addMaterials"], material) ? SituationEdit.Asks : Has(option["removeMaterials"], material) ? SituationEdit.Spares : "");

    public static string Limit(JsonNode? promised) => promised is JsonObject limit ? LimitText.Write(limit) : "";

    public string? Slip(string name) => Errors.FirstOrDefault(error => error.Path == name)?.Message;

    private static bool Has(JsonNode? list, string key) => list is JsonArray keys && keys.Any(found => $"{found}" == key);

    private string? Typed(string name) => Request.HasFormContentType && Request.Form.TryGetValue(name, out var values) ? values.ToString() : null;

    private PageResult Refused(Problem problem)
    {
        // The file that a fresh look shows is the others'; what was typed stands in the fields.
        Seen = Draft.Revision;
        Errors = problem.Fields.Count > 0 ? problem.Fields : [new FieldError("", problem.Title)];
        Response.StatusCode = problem.Status;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await drafts.FindAsync(Id, ct) is not { Stage: DraftStage.Editing } draft || caller.PostFor(Permissions.Manage, draft.Place, draft.DepartmentKind) is null)
        {
            return false;
        }

        (Draft, Body) = (draft, JsonNode.Parse(draft.Body)!.AsObject());
        Judged = await judge.OfAsync(Body, draft.DirectoryVersion, ct);
        return true;
    }
}
