using Tongban.Forms.Domain;

namespace Tongban.Forms.Contracts;

/// <summary>The answers of one page as people read them.</summary>
public sealed record AnswerPage(FormPage Page, IReadOnlyList<Answer> Answers);

/// <param name="Text">For example 2026年3月5日, 86.5 平方米, 热食类、冷食类; empty when not answered.</param>
/// <param name="Masked">True when part of it is hidden.</param>
public sealed record Answer(FormField Field, string Text, bool Masked);

/// <summary>How answers are put into words.</summary>
/// <param name="Whole">True for those who may see personal data unmasked: the applicant, and officials whose work it is.</param>
/// <param name="DivisionName">The name of a division code; null when unknown.</param>
public sealed record AnswerWords(bool Whole, Func<string, string?> DivisionName);

public static class FormAnswers
{
    /// <summary>All shown fields of all shown pages, answered or not.</summary>
    public static IReadOnlyList<AnswerPage> Of(FormDefinition form, FormData data, FormFacts facts, AnswerWords words)
    {
        var state = FormState.Of(form, data, facts);
        return [.. form.Pages.SelectMany(page => Sheets(form, page, data))
            .Select(page => new AnswerPage(page, [.. page.Fields.Where(state.IsShown).Select(field => One(field, state.Fields[field.Key], words))]))
            .Where(page => page.Answers.Count > 0)];
    }

    /// <summary>A page of rows is read row by row.</summary>
    private static IEnumerable<FormPage> Sheets(FormDefinition form, FormPage page, FormData data) => form.RowsOf(page) is { } role
        ? Enumerable.Range(0, Math.Min(data.RowsOf(role.Code), role.Repeat!.Most)).Select(row => page.At(row) with { Title = $"{role.Name}（第 {row + 1} {role.Repeat.Unit}）" })
        : [page];

    private static Answer One(FormField field, FieldState state, AnswerWords words)
    {
        if (state.Value is not { } value)
        {
            return new Answer(field, "", false);
        }

        var masked = !words.Whole && field.Element.Mask != Mask.None;
        return new Answer(field, masked
            ? string.Join('、', value.Items.Select(item => Masking.Apply(field.Element.Mask, item)))
            : Reading.Of(field, value, words), masked);
    }
}
