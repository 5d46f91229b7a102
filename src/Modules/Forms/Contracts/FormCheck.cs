using Tongban.Forms.Domain;
using Tongban.Kernel;

namespace Tongban.Forms.Contracts;

/// <summary>Checks answers. One message a field at most, in the order in which the fields stand.</summary>
public static class FormCheck
{
    /// <summary>What is wrong on one page, given all answers so far.</summary>
    public static IReadOnlyList<FieldError> Page(FormDefinition form, FormPage page, FormData data, FormFacts facts) =>
        Faults(form, [page], data, facts);

    /// <summary>What is wrong in the whole form, answers to questions that it doesn't ask included.</summary>
    public static IReadOnlyList<FieldError> Whole(FormDefinition form, FormData data, FormFacts facts) =>
    [
        .. Faults(form, form.Pages, data, facts),
        .. data.Keys.Where(key => form.Field(key) is null).Select(key => new FieldError(key, "这张表里没有这一项，请去掉")),
    ];

    private static IReadOnlyList<FieldError> Faults(FormDefinition form, IReadOnlyList<FormPage> pages, FormData data, FormFacts facts)
    {
        var state = FormState.Of(form, data, facts);
        var broken = state.BrokenRules().DistinctBy(fault => fault.Path).ToDictionary(fault => fault.Path);
        var ofRows = pages.Select(form.RowsOf).OfType<FormRole>().Distinct().Select(role => state.FaultOfRows(role) ?? broken.GetValueOrDefault(role.Code));
        return [.. ofRows
            .Concat(pages.SelectMany(page => form.FieldsOf(page, data)).Select(field => state.FaultOf(field) ?? broken.GetValueOrDefault(field.Key)))
            .OfType<FieldError>()];
    }
}
