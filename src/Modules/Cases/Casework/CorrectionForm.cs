using Microsoft.AspNetCore.Http;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Forms.Contracts;

namespace Tongban.Cases.Casework;

/// <summary>The answers that somebody was asked to put right, as one page of their form.</summary>
internal sealed class CorrectionForm(CaseForm form, LookBook book)
{
    public const string FieldPrefix = "field:";

    public FormPageView? PageFor(CaseRow row, IReadOnlyList<MissingItem> asked, DateTimeOffset now)
    {
        var definition = form.Definition(row);
        var asks = asked.Where(item => item.Key.StartsWith(FieldPrefix, StringComparison.Ordinal)).ToDictionary(item => item.Key[FieldPrefix.Length..], item => item.Ask);
        var answers = form.Open(row);
        var fields = definition.FieldsIn(answers).Where(field => asks.ContainsKey(field.Key)).Select(field => field with { Hint = asks[field.Key] }).ToList();
        if (fields.Count == 0)
            return null;
        var page = new FormPage("correction", "需要修改的内容", "", fields);
        return new FormPageView(definition, page, new Prefilled(answers, new Dictionary<string, Provenance>()), book.Facts(now));
    }

    /// <summary>Reads what was posted: the view to show again with its slips, the whole answers, and the keys that changed.</summary>
    public (FormPageView View, FormData Answers, IReadOnlyList<string> Changed) Read(CaseRow row, FormPageView view, IFormCollection posted)
    {
        var before = form.Open(row);
        var draft = Prefilling.Save(view.Form, view.Draft, FormReader.Read(view.Page, posted));
        var shown = view with { Draft = draft, Faults = FormCheck.Page(view.Form, view.Page, draft.Values, view.Facts) };
        var changed = view.Page.Fields.Where(field => !before.List(field.Key).SequenceEqual(draft.Values.List(field.Key))).Select(field => FieldPrefix + field.Key);
        return (shown, FormView.Counted(view.Form, draft.Values, view.Facts), [.. changed]);
    }
}
