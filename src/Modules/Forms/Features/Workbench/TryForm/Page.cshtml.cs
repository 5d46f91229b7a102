using Microsoft.AspNetCore.Mvc;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain.Designing;
using Tongban.Forms.Features.Shared;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Forms.Features.Workbench.TryForm;

/// <summary>The whole draft on one page with sample answers, and what the form would make of them: shown, required, refused.</summary>
[ForStaff(Permissions.Design)]
[RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class TryFormPage(DraftBook book, IElements elements, FormFactsNow now, IPlaces places, Caller caller) : DraftPage(book, elements, caller)
{
    public IReadOnlyList<FaultPlace> Faults { get; private set; } = [];

    public FormDefinition? Tried { get; private set; }

    public FormData Data { get; private set; } = FormData.Empty;

    /// <summary>What the form says to each answer; null before anything was tried.</summary>
    public IReadOnlyDictionary<string, string>? Slips { get; private set; }

    public IReadOnlySet<string> Shown { get; private set; } = new HashSet<string>();

    public IReadOnlySet<string> Required { get; private set; } = new HashSet<string>();

    private FormFacts Facts => now.Facts.ForTrial();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Begin();
        return Page();
    }

    /// <param name="act"><c>example</c> makes answers from the elements' examples; otherwise what was typed is judged.</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Begin();
        if (Tried is { } form)
        {
            Data = act == "example" ? FormSampling.Find(form, Facts, new SamplingWishes { Everything = true, Division = Place }).Data : form.Pages.Aggregate(FormData.Empty, (data, page) => data.Merge(FormReader.Read(form, page, Request.Form)));
            Judge(form);
        }

        return Page();
    }

    /// <summary>The fields of a page, of a repeated role at least for one row.</summary>
    public IEnumerable<FormField> FieldsOf(FormPage page) => Tried!.RowsOf(page) is { Repeat: { } repeat } role
        ? Enumerable.Range(0, Math.Clamp(Data.RowsOf(role.Code), Math.Max(1, repeat.Least), repeat.Most)).SelectMany(row => page.Fields.Select(field => field.At(row)))
        : page.Fields;

    private void Begin()
    {
        var form = Trying.Of(Form, Elements);
        Tried = form.IsOk ? form.Value : null;
        Faults = [.. (form.Problem?.Fields ?? []).Select(fault => FaultPlace.Of(Home, Form, fault))];
    }

    private void Judge(FormDefinition form)
    {
        Slips = FormCheck.Whole(form, Data, Facts).DistinctBy(slip => slip.Path).ToDictionary(slip => slip.Path, slip => slip.Message, StringComparer.Ordinal);
        Shown = form.Pages.SelectMany(page => FormView.VisibleFields(form, page, Data, Facts)).Select(field => field.Key).ToHashSet(StringComparer.Ordinal);
        Required = FormView.RequiredKeys(form, Data, Facts);
        Data = FormView.Counted(form, Data, Facts).Merge(Data.Where(key => form.Field(key)?.Compute is null));
    }

    /// <summary>Some place of the depth that the element asks for.</summary>
    private string? Place(Element element)
    {
        var place = places.Any ? places.Root : null;
        var depth = (int)(element.Level ?? Kernel.Codes.DivisionLevel.County);
        while (place is not null && place.Level < depth)
        {
            place = places.ChildrenOf(place.Code) is { Count: > 0 } below ? below[0] : null;
        }

        return place?.Code;
    }
}
