using Tongban.Forms.Domain;

namespace Tongban.Forms.Contracts;

/// <summary>What a form shows with given answers, and what counts of them.</summary>
public static class FormView
{
    public static IReadOnlyList<FormField> VisibleFields(FormDefinition form, FormPage page, FormData data, FormFacts facts)
    {
        var state = FormState.Of(form, data, facts);
        return [.. form.FieldsOf(page, data).Where(state.IsShown)];
    }

    /// <summary>Pages on which at least one field is shown; one for rows also before the first is there.</summary>
    public static IReadOnlyList<FormPage> VisiblePages(FormDefinition form, FormData data, FormFacts facts)
    {
        var state = FormState.Of(form, data, facts);
        return [.. form.Pages.Where(state.IsAsked)];
    }

    /// <summary>Keys of the fields that must be answered.</summary>
    public static IReadOnlySet<string> RequiredKeys(FormDefinition form, FormData data, FormFacts facts)
    {
        var state = FormState.Of(form, data, facts);
        return form.FieldsIn(data).Where(field => state.IsShown(field) && state.IsRequired(field)).Select(field => field.Key).ToHashSet();
    }

    /// <summary>The answers that count: normalised, without blanks, without those to questions that aren't asked, with what the form computes.</summary>
    public static FormData Counted(FormDefinition form, FormData data, FormFacts facts)
    {
        var state = FormState.Of(form, data, facts);
        return form.FieldsIn(data).Aggregate(FormData.Empty, (counted, field) => state.Fields[field.Key].Value switch
        {
            { Text: { } text } => counted.With(field.Key, text),
            { Items: { Count: > 0 } items } => counted.With(field.Key, items),
            _ => counted,
        });
    }

    /// <summary>All answers, normalised, hidden ones kept: what a draft saves, so that changing one's mind loses nothing.</summary>
    public static FormData Normalised(FormDefinition form, FormData data) => Compacted(form, Tidy(form, data));

    /// <summary>Rows that nothing stands in any more are gone, and those behind them move up.</summary>
    private static FormData Compacted(FormDefinition form, FormData data) => form.Roles.Where(role => role.Repeat is not null).Aggregate(data, (all, role) =>
    {
        var rows = all.Keys.Select(FormKey.Split).Where(row => row?.Role == role.Code).Select(row => row!.Value.Index).Distinct().Order().ToList();
        return rows.Count == 0 || rows[^1] == rows.Count - 1 ? all
            : all.Rename(key => FormKey.Split(key) is { } row && row.Role == role.Code ? FormKey.Of(row.Role, rows.IndexOf(row.Index), row.Element) : key);
    });

    private static FormData Tidy(FormDefinition form, FormData data) =>
        form.FieldsIn(data).Aggregate(data, (tidy, field) => !data.Has(field.Key) ? tidy : FormState.Normalised(field, data) switch
        {
            { Text: { } text } => tidy.With(field.Key, text),
            { Items: { Count: > 0 } items } => tidy.With(field.Key, items),
            _ => tidy.Without(field.Key),
        });
}
