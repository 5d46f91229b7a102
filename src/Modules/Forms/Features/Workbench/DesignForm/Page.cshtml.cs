using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Designing;
using Tongban.Forms.Features.Shared;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Forms.Features.Workbench.DesignForm;

/// <summary>The draft as a whole: pages, fields and rules in order, moved with buttons or by dragging, and what is still wrong.</summary>
[ForStaff(Permissions.Design)]
internal sealed class DesignFormPage(DraftBook book, IElements elements, Caller caller) : DraftPage(book, elements, caller)
{
    [BindProperty]
    public string? Title { get; set; }

    public IReadOnlyList<FaultPlace> Faults { get; private set; } = [];

    public bool Joined => Request.Query["joined"] == "true";

    /// <summary>Asks before it throws the draft away.</summary>
    public bool Dropping => Request.Query["drop"] == "true";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Judge();
        return Page();
    }

    /// <param name="act">What to move and where: <c>page-up:code</c>, <c>field-down:key</c>, <c>rule-up:code</c>, <c>place:key:page:at</c>.</param>
    public async Task<IActionResult> OnPostMoveAsync(string? act, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var moved = await ChangeAsync(form => Moved(form, (act ?? "").Split(':')), ct);
        Judge();
        return Done(moved, $"{Home}#{Anchor(act ?? "")}");
    }

    public async Task<IActionResult> OnPostAddPageAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var added = await ChangeAsync(form => PageEdits.Add(form, Title ?? ""), ct);
        Judge();
        return Done(added, added.IsOk ? $"{Home}/add?on={Uri.EscapeDataString(added.Value.Pages[^1].Code)}" : "");
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Judge();
        return (await Book.DropAsync(Id, Revision, Operation("放弃表单草稿"), ct)).Problem is { } problem ? Refused(problem) : Redirect("/workbench/forms?dropped=true");
    }

    private void Judge() => Faults = [.. FormFaults.Of(Form, Elements).Select(fault => FaultPlace.Of(Home, Form, fault))];

    private static Result<FormSource> Moved(FormSource form, string[] act) => act switch
    {
        ["page-up", var code] => PageEdits.Move(form, code, -1),
        ["page-down", var code] => PageEdits.Move(form, code, 1),
        ["field-up", var key] => FieldEdits.Move(form, key, -1),
        ["field-down", var key] => FieldEdits.Move(form, key, 1),
        ["rule-up", var code] => RuleEdits.Move(form, code, -1),
        ["rule-down", var code] => RuleEdits.Move(form, code, 1),
        ["place", var key, var page, var at] when int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var index) => FieldEdits.Place(form, key, page, index),
        _ => FormProblems.NoSuchPart,
    };

    // After a move the eye stays where it was.
    private static string Anchor(string act) => act.Split(':') is [_, var what, ..] ? Uri.EscapeDataString("at-" + what) : "";
}
