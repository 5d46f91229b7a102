using Microsoft.AspNetCore.Mvc;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Conditions;
using Tongban.Forms.Features.Shared;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Forms.Features.Workbench.EditCondition;

/// <summary>A condition put together by choosing: an earlier answer, how it is compared, with what.</summary>
[ForStaff(Permissions.Design)]
internal sealed class EditConditionPage(DraftBook book, IElements elements, Caller caller) : DraftPage(book, elements, caller)
{
    [BindProperty(SupportsGet = true, Name = "of")]
    public string Of { get; set; } = "";

    [BindProperty]
    public ClauseForm When { get; set; } = new();

    public ConditionPlace Place { get; private set; } = null!;

    public IReadOnlyDictionary<string, Topic> Topics => Place.Topics.ToDictionary(topic => topic.Path, StringComparer.Ordinal);

    public string? Kept => ConditionReading.Read(Place.Rule, Topics) is null ? Words.Of(Place.Rule) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FoundAsync(ct))
        {
            return NotFound();
        }

        When = ClauseForm.Of(ConditionReading.Read(Place.Rule, Topics) ?? new Condition(false, []));
        return Page();
    }

    /// <param name="act"><c>turn</c> adds a line and strikes out; <c>save</c> keeps; <c>clear</c> takes the condition away.</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken ct)
    {
        if (!await FoundAsync(ct))
        {
            return NotFound();
        }

        if (act == "turn")
        {
            // Lines are numbered anew: what was typed stands in the form itself.
            ModelState.Clear();
            When = When.Turned(Topics);
            return Page();
        }

        var topics = Topics;
        var read = act == "clear" ? new Condition(false, []) : When.Read(topics, nameof(When));
        var saved = read.IsOk ? await ChangeAsync(form => Put(form, read.Value, act == "clear"), ct) : read.Problem!;
        return Done(saved, $"{Home}{Place.Href}?saved=true");
    }

    /// <summary>Saved without a change, or with nothing chosen beside a condition in another shape, the condition stays as it was written.</summary>
    private Result<FormSource> Put(FormSource form, Condition condition, bool clear)
    {
        var place = ConditionPlace.Of(form, Elements, Of);
        if (place is null)
        {
            return FormProblems.NoSuchPart;
        }

        var topics = place.Topics.ToDictionary(topic => topic.Path, StringComparer.Ordinal);
        var before = ConditionReading.Read(place.Rule, topics);
        return !clear && (before is null ? condition.Clauses.Count == 0 : before.Equals(condition)) ? form : place.Put(form, ConditionWriting.Write(condition, path => topics[path]));
    }

    private async Task<bool> FoundAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || ConditionPlace.Of(Form, Elements, Of) is not { } place)
        {
            return false;
        }

        Place = place;
        return true;
    }
}
