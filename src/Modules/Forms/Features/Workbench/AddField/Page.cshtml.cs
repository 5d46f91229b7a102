using Microsoft.AspNetCore.Mvc;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Designing;
using Tongban.Forms.Features.Shared;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Forms.Features.Workbench.AddField;

/// <summary>Picks an element from the register by its Chinese name or code, and whose it is.</summary>
[ForStaff(Permissions.Design)]
internal sealed class AddFieldPage(DraftBook book, Library library, Caller caller) : DraftPage(book, library, caller)
{
    private const int Most = 40;

    /// <summary>The code of the page that it goes to.</summary>
    [BindProperty(SupportsGet = true, Name = "on")]
    public string On { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "role")]
    public string? Role { get; set; }

    [BindProperty]
    public string? Element { get; set; }

    public PageSource Question => Form.Pages.First(page => page.Code == On);

    public FormRole Chosen => Form.Roles.FirstOrDefault(role => role.Code == Role) ?? Form.Roles[0];

    public string? Added => Request.Query["added"];

    /// <summary>Elements that fit the role and the words, those that begin with them first.</summary>
    public IReadOnlyList<Element> Found => [.. Elements.All.Where(element => FieldFaults.Fits(Chosen, element) && Matches(element))
        .OrderByDescending(element => element.Name.StartsWith(Query ?? "", StringComparison.Ordinal)).ThenBy(element => element.Name.Length).ThenBy(element => element.Code, StringComparer.Ordinal).Take(Most)];

    public bool IsAsked(Element element) => Form.FieldOf($"{Chosen.Code}.{element.Code}") is not null;

    protected override bool StillThere => Form.Pages.Any(page => page.Code == On) && Form.Roles.Count > 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FoundAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FoundAsync(ct))
        {
            return NotFound();
        }

        var added = Elements.Find(Element ?? "") is { } element && FieldFaults.Fits(Chosen, element)
            ? await ChangeAsync(form => FieldEdits.Add(form, On, Fresh(Chosen, element)), ct)
            : FormProblems.NoSuchPart;
        return Done(added, $"{Home}/fields/{Uri.EscapeDataString($"{Chosen.Code}.{Element}")}?added=true");
    }

    /// <summary>A field as most forms ask it: required, with the options that a published form already offers for this element.</summary>
    private FieldSource Fresh(FormRole role, Element element) => new(role.Code, element.Code, element.Name)
    {
        Required = true,
        Hint = element.Type == ElementType.Choices ? "可以选多项" : "",
        Options = element.Type is ElementType.Choice or ElementType.Choices ? library.OptionsOf(element.Code) : [],
        PrefillFrom = role is { Repeat: null, Code: "applicant" or "agent" or "legalRepresentative" or "premises" } && element.Type != ElementType.Choices
            && element.Source is ElementSource.Population or ElementSource.LegalPerson ? [element.Source] : [],
    };

    private bool Matches(Element element) => string.IsNullOrWhiteSpace(Query)
        || Query.Split((char[])[' ', '　'], StringSplitOptions.RemoveEmptyEntries).All(word =>
            element.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || element.Code.Contains(word, StringComparison.OrdinalIgnoreCase) || element.English.Contains(word, StringComparison.OrdinalIgnoreCase));

    private async Task<bool> FoundAsync(CancellationToken ct) => await LoadAsync(ct) && StillThere;
}
