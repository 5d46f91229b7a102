using Tongban.Kernel;

namespace Tongban.Forms.Contracts;

/// <summary>
/// What the shared partial <c>/Features/Shared/_FormPage.cshtml</c> shows: the fields of one page with what was answered,
/// what is wrong and where values came from.
/// </summary>
public sealed record FormPageView(FormDefinition Form, FormPage Page, Prefilled Draft, FormFacts Facts)
{
    public IReadOnlyList<FieldError> Faults { get; init; } = [];

    /// <summary>Where somebody goes who finds a register's value wrong.</summary>
    public string CorrectionHref { get; init; } = "/me/identity";

    public string? Slip(FormField field) => Faults.FirstOrDefault(fault => fault.Path == field.Key)?.Message;

    public Provenance? Source(FormField field) => Draft.Provenance.GetValueOrDefault(field.Key);

    public bool IsLocked(FormField field) => field.ReadOnly && Source(field) is not null;
}

/// <summary>What <c>/Features/Shared/_FormAnswers.cshtml</c> shows: all answers, page by page.</summary>
/// <param name="ChangeHref">Where a page is changed; null when nothing can be changed any more.</param>
public sealed record FormAnswersView(
    IReadOnlyList<AnswerPage> Pages, IReadOnlyDictionary<string, Provenance> Provenance, Func<FormPage, string>? ChangeHref);
