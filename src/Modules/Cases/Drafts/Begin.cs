using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Cases.Drafts;

/// <summary>Begins an application: pins the versions and fills in what the government already knows.</summary>
internal sealed class Begin(ICatalogue catalogue, IForms forms, IPrefill prefill, DraftStore drafts)
{
    /// <param name="slug">The item.</param>
    /// <param name="answer">Option keys that the guide's situation questions were answered with; they fill the fields that ask the same.</param>
    public async Task<Result<Draft>> RunAsync(
        string slug, Func<string, IEnumerable<string>> answer, Caller caller, OperationContext operation, CancellationToken ct)
    {
        if (catalogue.Published(slug) is not { } item)
        {
            return CatalogueProblems.Unknown;
        }

        if (caller is not { Self: { } self, ActingFor: { } acting } || !item.ApplicantKinds.Contains(acting.Kind))
        {
            return ApplyProblems.WrongApplicant;
        }

        var form = forms.Find(item.FormCode) ?? throw new InvalidDataException($"item {slug} names the unknown form {item.FormCode}");
        var typed = Answered(item, SituationAnswers.Of(item, answer), form);
        var known = await prefill.ForAsync(form, PrefillParties.Of(caller, typed), ct);
        var draft = new Draft(
            Guid.CreateVersion7(operation.At), caller.AccountId, item, form,
            new DraftParties(self, acting.Kind == SubjectKind.Organisation ? acting : null, operation.Evidence),
            Prefilling.Apply(new Prefilled(typed, Prefilled.Nothing.Provenance), known), operation.At, 1);
        var added = await drafts.AddAsync(operation, draft, ct);
        return added.IsOk ? draft : added.Problem!;
    }

    private static FormData Answered(Item item, SituationAnswers answers, FormDefinition form)
    {
        var data = FormData.Empty;
        foreach (var situation in item.Situations.Where(situation => situation.FormField is not null))
        {
            var values = situation.Options.Where(option => answers.Has(situation.Key, option.Key)).SelectMany(option => option.FormValues).ToList();
            if (form.Field(situation.FormField!) is { } field && values.Count == 1)
            {
                data = field.Many ? data.With(field.Key, values) : data.With(field.Key, values[0]);
            }
        }

        return data;
    }
}
