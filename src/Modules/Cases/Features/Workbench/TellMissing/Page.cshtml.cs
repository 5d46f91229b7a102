using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Window;
using Tongban.Cases.Features.Workbench.ActFrame;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.TellMissing;

/// <summary>An answer in the form that has to be put right.</summary>
internal sealed class FieldAsk
{
    public string? Key { get; set; }

    public string? Ask { get; set; }
}

/// <summary>一次性告知补正: everything that is missing, at once, one time (art. 32).</summary>
[ForStaff(CasePermissions.TellMissing)]
internal sealed class TellMissingPage(Desk desk, Caller caller, CaseForm form, CaseReading reading) : ActPage(desk, caller)
{
    private const int Rows = 3;
    private const int LongestAsk = 300;

    private IReadOnlyList<MaterialRow> _papers = [];

    protected override Act? Act => Domain.Act.TellMissing;

    /// <summary>By material's key: what has to be done about it; blank when nothing is wrong.</summary>
    [BindProperty]
    public Dictionary<string, string?> Asks { get; set; } = [];

    [BindProperty]
    public List<FieldAsk> Fields { get; set; } = [.. Enumerable.Range(0, Rows).Select(_ => new FieldAsk())];

    [BindProperty]
    [StringLength(100, ErrorMessage = "最多写 100 字")]
    public string? OtherName { get; set; }

    [BindProperty]
    [StringLength(LongestAsk, ErrorMessage = "最多写 300 字")]
    public string? OtherAsk { get; set; }

    public IReadOnlyList<CaseMaterial> Materials => Open.Case.Item.Materials ?? [];

    public IReadOnlyList<Choice> FormFields =>
        [new Choice("", "请选择"), .. form.Definition(Open.Row).FieldsIn(form.Open(Open.Row)).Select(known => new Choice($"field:{known.Key}", known.Row is { } at ? $"{known.Label}（第 {at + 1} 行）" : known.Label))];

    /// <summary>How many papers came for a material, so that nobody has to go back and look.</summary>
    public string Received(string key) => _papers.Count(row => row.MaterialKey == key) is var count and > 0 ? $"已收到 {count} 份" : "没有收到";

    protected override async Task LoadedAsync(CancellationToken ct) =>
        _papers = await reading.MaterialsAsync(Id, ct);

    /// <summary>What pre-review 预审 found wrong stands in the form already.</summary>
    protected override Task PrepareAsync(CancellationToken ct)
    {
        Asks = _papers.Where(row => row is { Verdict: PaperChecks.Bad, VerdictNote: not null })
            .GroupBy(row => row.MaterialKey).ToDictionary(group => group.Key, group => (string?)string.Join("；", group.Select(row => row.VerdictNote)));
        return Task.CompletedTask;
    }

    protected override Task<ActInput?> SaidAsync(CancellationToken ct)
    {
        if (Asks.Values.Concat(Fields.Select(field => field.Ask)).Any(ask => ask?.Length > LongestAsk))
            ModelState.AddModelError("", "每一项最多写 300 字。");
        return Task.FromResult(ModelState.IsValid ? Said() with { Missing = [.. Missing()] } : null);
    }

    private IEnumerable<MissingItem> Missing()
    {
        foreach (var material in Materials)
            if (Asks.GetValueOrDefault(material.Key)?.Trim() is { Length: > 0 } ask)
                yield return new MissingItem(material.Key, material.Name, ask);
        foreach (var field in Fields)
            if (field.Ask?.Trim() is { Length: > 0 } ask && FormFields.FirstOrDefault(choice => choice.Value.Length > 0 && choice.Value == field.Key) is { } known)
                yield return new MissingItem(known.Value, known.Text, ask);
        if (OtherName?.Trim() is { Length: > 0 } name && OtherAsk?.Trim() is { Length: > 0 } other)
            yield return new MissingItem($"other:{name}", name, other);
    }
}
