using System.Collections.Frozen;
using Tongban.Cases.Domain;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Cases.Drafts;

/// <summary>Saves answers into a draft, whether or not they are right yet: nothing that was typed is lost.</summary>
internal sealed class SaveAnswers(DraftStore drafts, IPrefill prefill)
{
    /// <param name="draft">As the applicant saw it; its revision must still be the draft's.</param>
    /// <param name="posted">Answers of one page, or of the whole form.</param>
    public async Task<Result<Draft>> RunAsync(Draft draft, FormData posted, OperationContext operation, CancellationToken ct)
    {
        var saved = Prefilling.Save(draft.Form, draft.Answers, posted);
        if (draft.Parties.Prefill(saved.Values, draft.AccountId) is var parties && parties != draft.Parties.Prefill(draft.Data, draft.AccountId))
        {
            // Whose record may be looked up has changed with who applies. What only a register may say of somebody who applies
            // for themselves doesn't stay as they typed it for another.
            saved = Prefilling.Apply(WithoutTypedRecords(draft.Form, saved), await prefill.ForAsync(draft.Form, parties, ct));
            draft = draft with { Contests = FrozenDictionary<string, Contest>.Empty };
        }

        return await drafts.SaveAsync(operation, draft, saved, ct);
    }

    private static Prefilled WithoutTypedRecords(FormDefinition form, Prefilled saved) =>
        saved with { Values = saved.Values.Where(key => form.Field(key)?.ReadOnly != true || saved.Provenance.ContainsKey(key)) };
}
