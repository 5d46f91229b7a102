using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Conditions;
using Tongban.Forms.Domain.Designing;
using Tongban.Forms.Features.Shared;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Forms.Features.Workbench.EditRule;

/// <summary>A rule between answers: when it is asked, what must hold, what is said beside which field when it doesn't.</summary>
[ForStaff(Permissions.Design)]
internal sealed class EditRulePage(DraftBook book, IElements elements, Caller caller) : DraftPage(book, elements, caller)
{
    private const string New = "new";

    [BindProperty(SupportsGet = true, Name = "code")]
    public string Code { get; set; } = New;

    [BindProperty]
    public string? Message { get; set; }

    [BindProperty]
    public string? Field { get; set; }

    [BindProperty]
    public ClauseForm When { get; set; } = new();

    [BindProperty]
    public ClauseForm Assert { get; set; } = new();

    public bool IsNew => Code == New;

    public FormRule? Rule => Form.Rules.FirstOrDefault(rule => rule.Code == Code);

    public IReadOnlyDictionary<string, Topic> Topics => TopicsOf(Form);

    public IEnumerable<Choice> Beside => Form.Fields.Where(one => one.Compute is null).Select(one => new Choice(one.Key, $"{one.Label}（{Form.RoleName(one.Role)}）"))
        .Concat(Form.Roles.Where(role => role.Repeat is not null).Select(role => new Choice(role.Code, $"{role.Name}（整个列表）")));

    public string? Kept(JsonNode? rule) => ConditionReading.Read(rule, Topics) is null ? Words.Of(rule) : null;

    protected override bool StillThere => IsNew || Rule is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FoundAsync(ct))
        {
            return NotFound();
        }

        (Message, Field) = (Rule?.Message, Rule?.Field);
        (When, Assert) = (Chosen(Rule?.When), Chosen(Rule?.Assert));
        return Page();
    }

    /// <param name="act"><c>turn</c> adds lines and strikes out; otherwise saved.</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken ct)
    {
        if (!await FoundAsync(ct))
        {
            return NotFound();
        }

        if (act == "turn")
        {
            ModelState.Clear();
            (When, Assert) = (When.Turned(Topics), Assert.Turned(Topics));
            return Page();
        }

        var saved = await ChangeAsync(Put, ct);
        return Done(saved, Home + "#rules");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return await FoundAsync(ct) ? Done(await ChangeAsync(form => RuleEdits.Remove(form, Code), ct), Home + "#rules") : NotFound();
    }

    private Result<FormSource> Put(FormSource form)
    {
        var topics = TopicsOf(form);
        var before = form.Rules.FirstOrDefault(rule => rule.Code == Code);
        return When.Read(topics, nameof(When)).Then(when => Assert.Read(topics, nameof(Assert)).Then<FormSource>(assert =>
            Logic(assert, before?.Assert, topics) is { } holds
                ? RuleEdits.Put(form, new FormRule(IsNew ? RuleEdits.FreeCode(form) : Code, Field ?? "", holds, (Message ?? "").Trim()) { When = Logic(when, before?.When, topics) })
                : FormProblems.PartWrong.With([new FieldError("Assert.Next", "请至少加一条必须满足的")])));
    }

    /// <summary>As it was written, unless something else was chosen.</summary>
    private static JsonNode? Logic(Condition chosen, JsonNode? before, Dictionary<string, Topic> topics)
    {
        var read = ConditionReading.Read(before, topics);
        return (read is null ? chosen.Clauses.Count == 0 : read.Equals(chosen)) ? before : ConditionWriting.Write(chosen, path => topics[path]);
    }

    private ClauseForm Chosen(JsonNode? rule) => ClauseForm.Of(ConditionReading.Read(rule, Topics) ?? new Condition(false, []));

    /// <summary>All answers; those of a repeated role only where the rule is asked row by row.</summary>
    private Dictionary<string, Topic> TopicsOf(FormSource form)
    {
        var role = form.FieldOf(Field ?? Rule?.Field ?? "")?.Role;
        return Domain.Conditions.Topics.Of(form, Elements, [.. form.Fields], role).ToDictionary(topic => topic.Path, StringComparer.Ordinal);
    }

    private async Task<bool> FoundAsync(CancellationToken ct) => await LoadAsync(ct) && StillThere;
}
