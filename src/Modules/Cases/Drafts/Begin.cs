using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Drafts;

/// <summary>What an application begins with.</summary>
/// <param name="Slug">The item.</param>
/// <param name="Account">Whose draft it is.</param>
/// <param name="Answer">Option keys that the guide's situation questions were answered with; they fill the fields that ask the same.</param>
/// <param name="Given">Answers that are known beforehand.</param>
internal sealed record Beginning(string Slug, Guid Account, DraftParties? Parties, Func<string, IEnumerable<string>> Answer, FormData Given)
{
    /// <summary>Of the draft and later the case, where it was settled beforehand.</summary>
    public Guid? Id { get; init; }

    /// <summary>True when nobody looks at the form before it is submitted: then only registers and licences fill what was left blank.</summary>
    public bool Unseen { get; init; }
}

/// <summary>Begins an application: pins the versions and fills in what the government already knows.</summary>
internal sealed class Begin(ICatalogue catalogue, IForms forms, IPrefill prefill, DraftStore drafts)
{
    public Task<Result<Draft>> RunAsync(
        string slug, Func<string, IEnumerable<string>> answer, Caller caller, OperationContext operation, CancellationToken ct) =>
        RunAsync(new Beginning(slug, caller.AccountId, DraftParties.Of(caller), answer, FormData.Empty), operation, ct);

    /// <param name="also">What is written in the same transaction.</param>
    public async Task<Result<Draft>> RunAsync(Beginning from, OperationContext operation, CancellationToken ct, Action<Write, Draft>? also = null)
    {
        var offered = await catalogue.OfferedAsync(from.Slug, ct);
        if (offered.Problem is { } refusal)
        {
            return refusal;
        }

        var item = offered.Value;
        if (!item.IsOnline)
        {
            return CatalogueProblems.WindowOnly;
        }

        if (from.Parties is not { } parties || !item.ApplicantKinds.Contains(parties.Kind))
        {
            return ApplyProblems.WrongApplicant;
        }

        var form = forms.Find(item.FormCode) ?? throw new InvalidDataException($"item {from.Slug} names the unknown form {item.FormCode}");
        var typed = Answered(item, SituationAnswers.Of(item, from.Answer), form).Merge(from.Given.Where(key => form.Field(key) is not null));
        var known = await prefill.ForAsync(form, parties.Prefill(typed, from.Unseen ? null : from.Account), ct);
        var draft = new Draft(
            from.Id ?? Guid.CreateVersion7(operation.At), from.Account, item, form, parties,
            Prefilling.Apply(new Prefilled(typed, Prefilled.Nothing.Provenance), known), operation.At, 1);
        var added = await drafts.AddAsync(operation, draft, ct, also);
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
