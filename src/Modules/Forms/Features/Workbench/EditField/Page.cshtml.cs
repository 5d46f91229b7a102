using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Designing;
using Tongban.Forms.Features.Shared;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Forms.Features.Workbench.EditField;

/// <summary>One field: its words, whether it must be answered, its options, where it is filled in from, what it is the sum of, where it stands.</summary>
[ForStaff(Permissions.Design)]
internal sealed class EditFieldPage(DraftBook book, IElements elements, Caller caller) : DraftPage(book, elements, caller)
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    public FieldForm Input { get; set; } = new();

    public FieldSource Field => Form.FieldOf(Key)!;

    public Element? Element => Elements.Find(Field.Element);

    public bool Offers => Element?.Type is ElementType.Choice or ElementType.Choices;

    public bool Added => Request.Query["added"] == "true";

    public string Here => $"{Home}/fields/{Uri.EscapeDataString(Key)}";

    /// <summary>Registers that know something of this role.</summary>
    public IReadOnlyList<ElementSource> Sources => Form.Repeats(Field.Role) || Element?.Type == ElementType.Choices ? [] : (Field.Role, Form.Roles.FirstOrDefault(role => role.Code == Field.Role)?.Kind) switch
    {
        ("applicant", RoleKind.Organisation) or ("premises", _) => [ElementSource.LegalPerson],
        ("legalRepresentative", _) => [ElementSource.LegalPerson, ElementSource.Population],
        ("applicant", RoleKind.Person) or ("agent", _) => [ElementSource.Population],
        _ => [],
    };

    protected override bool StillThere => Form.FieldOf(Key) is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FoundAsync(ct))
        {
            return NotFound();
        }

        Input = FieldForm.Of(Field);
        return Page();
    }

    /// <param name="act"><c>option-up:1</c> and the like move an option after saving; otherwise only saved.</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken ct)
    {
        if (!await FoundAsync(ct))
        {
            return NotFound();
        }

        var saved = await ChangeAsync(form => Input.Into(form, Key, Offers).Then(changed => Shifted(changed, (act ?? "").Split(':'))), ct);
        return Done(saved, Input.Required == FieldForm.Sometimes && saved.IsOk && saved.Value.FieldOf(Key)!.Required is null
            ? $"{Home}/condition?of={Uri.EscapeDataString("need:" + Key)}"
            : act is { Length: > 0 } && act != "save" ? $"{Here}#options" : $"{Here}?saved=true");
    }

    public Task<IActionResult> OnPostPlaceAsync(string? to, CancellationToken ct) =>
        MovedAsync(form => FieldEdits.Place(form, Key, to ?? "", int.MaxValue), $"{Home}#{Uri.EscapeDataString("at-" + Key)}", ct);

    public Task<IActionResult> OnPostAssignAsync(string? role, CancellationToken ct) =>
        MovedAsync(form => FieldEdits.Assign(form, Key, role ?? ""), $"{Home}/fields/{Uri.EscapeDataString(role + Key[Key.IndexOf('.', StringComparison.Ordinal)..])}?saved=true", ct);

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken ct) => MovedAsync(form => FieldEdits.Remove(form, Key), Home, ct);

    /// <param name="kind"><c>typed</c>, <c>sum</c> of fields, <c>rows</c> of a repeated role, or <c>kept</c> as it is.</param>
    public Task<IActionResult> OnPostComputeAsync(string? kind, string[] keys, string? over, CancellationToken ct) => MovedAsync(form => kind switch
    {
        "kept" => form,
        "sum" when keys.Length > 0 => FieldEdits.Compute(form, Key, Sums.Write(form, new Sum(keys, false))),
        "rows" when form.FieldOf(over ?? "") is not null => FieldEdits.Compute(form, Key, Sums.Write(form, new Sum([over!], true))),
        "typed" => FieldEdits.Compute(form, Key, null),
        _ => FormProblems.PartWrong.With([new FieldError("kind", "请选把哪些加起来")]),
    }, $"{Here}?saved=true", ct);

    private async Task<IActionResult> MovedAsync(Func<FormSource, Result<FormSource>> change, string href, CancellationToken ct)
    {
        ModelState.Clear();
        if (!await FoundAsync(ct))
        {
            return NotFound();
        }

        Input = FieldForm.Of(Field);
        return Done(await ChangeAsync(change, ct), href);
    }

    private Result<FormSource> Shifted(FormSource form, string[] act) => act is ["option-up" or "option-down", var at] && int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        ? OptionEdits.Move(form, Key, index, act[0] == "option-up" ? -1 : 1)
        : form;

    private async Task<bool> FoundAsync(CancellationToken ct) => await LoadAsync(ct) && StillThere;
}
