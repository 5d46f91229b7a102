using System.Collections.Frozen;
using Tongban.Kernel;

namespace Tongban.Forms.Contracts;

/// <summary>
/// What the shared partial <c>/Features/Shared/_FormPage.cshtml</c> shows: the fields of one page with what was answered,
/// what is wrong and where values came from.
/// </summary>
public sealed record FormPageView(FormDefinition Form, FormPage Page, Prefilled Draft, FormFacts Facts)
{
    public IReadOnlyList<FieldError> Faults { get; init; } = [];

    /// <summary>Where somebody goes who finds a register's value wrong 纠错; null where that can't be said.</summary>
    public Func<FormField, string>? ContestHref { get; init; }

    /// <summary>By key, what became of a register's value that the applicant said is wrong.</summary>
    public IReadOnlyDictionary<string, string> Contested { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Where the empty spreadsheet of a page of rows is; null where none can be handed in.</summary>
    public string? TableHref { get; init; }

    public string? Slip(FormField field) => Faults.FirstOrDefault(fault => fault.Path == field.Key)?.Message;

    public Provenance? Source(FormField field) => Draft.Provenance.GetValueOrDefault(field.Key);

    /// <summary>The rows of a repeated role as pages of their own, with a blank one behind them; empty for an ordinary page.</summary>
    public IReadOnlyList<FormPageView> Rows => Form.RowsOf(Page) is { Repeat: { } repeat } role
        ? [.. Enumerable.Range(0, Math.Min(Draft.Values.RowsOf(role.Code) + 1, repeat.Most)).Select(row => this with { Page = Page.At(row) with { Hint = "" } })]
        : [];

    public bool IsLocked(FormField field) => field.ReadOnly && Source(field) is { IsOfficial: true };
}

/// <summary>What <c>/Features/Shared/_FormAnswers.cshtml</c> shows: all answers, page by page.</summary>
/// <param name="ChangeHref">Where a page is changed; null when nothing can be changed any more.</param>
public sealed record FormAnswersView(
    IReadOnlyList<AnswerPage> Pages, IReadOnlyDictionary<string, Provenance> Provenance, Func<FormPage, string>? ChangeHref);
