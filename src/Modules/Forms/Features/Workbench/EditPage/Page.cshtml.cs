using Microsoft.AspNetCore.Mvc;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Designing;
using Tongban.Forms.Features.Shared;
using Tongban.Platform.Security;

namespace Tongban.Forms.Features.Workbench.EditPage;

/// <summary>One page of a form: its question, its hint, when it is asked, the headings over its fields.</summary>
[ForStaff(Permissions.Design)]
internal sealed class EditPagePage(DraftBook book, IElements elements, Caller caller) : DraftPage(book, elements, caller)
{
    [BindProperty(SupportsGet = true, Name = "code")]
    public string Code { get; set; } = "";

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Hint { get; set; }

    /// <summary>The headings as they were, and as they shall be called.</summary>
    [BindProperty]
    public string[] GroupWas { get; set; } = [];

    [BindProperty]
    public string?[] Group { get; set; } = [];

    public PageSource Question => Form.Pages.First(page => page.Code == Code);

    public IEnumerable<string> Groups => Question.Fields.Select(one => one.Group).OfType<string>().Distinct(StringComparer.Ordinal);

    protected override bool StillThere => Form.Pages.Any(page => page.Code == Code);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FoundAsync(ct))
        {
            return NotFound();
        }

        (Title, Hint) = (Question.Title, Question.Hint);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FoundAsync(ct))
        {
            return NotFound();
        }

        var saved = await ChangeAsync(
            form => GroupWas.Zip(Group).Aggregate(
                PageEdits.Word(form, Code, Title ?? "", Hint ?? ""),
                (changed, name) => changed.Then(next => PageEdits.NameGroup(next, Code, name.First, name.Second ?? ""))), ct);
        return Done(saved, $"{Home}/pages/{Code}?saved=true");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (!await FoundAsync(ct))
        {
            return NotFound();
        }

        (Title, Hint) = (Question.Title, Question.Hint);
        return Done(await ChangeAsync(form => PageEdits.Remove(form, Code), ct), Home);
    }

    private async Task<bool> FoundAsync(CancellationToken ct) => await LoadAsync(ct) && StillThere;
}
