using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Features.Workbench.ActFrame;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Survey;

/// <summary>现场核查: two officials at least (art. 34); each signs the report on their own account.</summary>
[ForStaff(CasePermissions.Survey)]
internal sealed class SurveyPage(Desk desk, Caller caller, PaperIntake papers) : ActPage(desk, caller)
{
    private const string Material = "survey";
    private static readonly string[] Known = ["符合要求", "整改后符合要求", "不符合要求"];

    [BindProperty]
    public string? Conclusion { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public IReadOnlyList<Choice> Conclusions => [.. Known.Select(word => new Choice(word, word))];

    /// <summary>What the first surveyor wrote; the second confirms or writes their own.</summary>
    public WorkDone? First => Open.Case.Conduct.Work.LastOrDefault(work => work.TaskId == TaskKey);

    protected override async Task<ActInput?> SaidAsync(CancellationToken ct)
    {
        if (!Known.Contains(Conclusion))
            ModelState.AddModelError(nameof(Conclusion), "请选择核查结论。");
        if (string.IsNullOrWhiteSpace(Reasons))
            ModelState.AddModelError(nameof(Reasons), "请写明核查情况。");
        if (ModelState.IsValid)
            Papers = await PhotographsAsync(ct);
        return ModelState.IsValid ? Said() with { Reasons = $"{Conclusion}。{Reasons!.Trim()}" } : null;
    }

    private async Task<IReadOnlyList<MaterialRow>> PhotographsAsync(CancellationToken ct)
    {
        var taken = new List<MaterialRow>();
        foreach (var file in Files)
        {
            var paper = await papers.TakeAsync(Open.Row, Material, "现场核查照片", file, Caller.Operation("现场核查", channel: "workbench"), 0, ct);
            if (paper.IsOk)
                taken.Add(paper.Value);
            else
                ModelState.AddModelError(nameof(Files), $"{file.FileName}：{paper.Problem!.Title}");
        }

        return taken;
    }
}
