using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Forms.Domain.Designing;

/// <summary>A draft as a form that can be filled in, before everything is finished.</summary>
internal static class Trying
{
    /// <returns>The form without its empty pages, or what stands in the way of filling it in at all.</returns>
    public static Result<FormDefinition> Of(FormSource draft, IElements elements)
    {
        var form = draft with
        {
            Version = Math.Max(1, draft.Version),
            Pages = [.. draft.Pages.Where(page => page.Fields.Count > 0)],
            Declaration = string.IsNullOrWhiteSpace(draft.Declaration) ? Blank.Declaration : draft.Declaration,
        };
        var faults = FormFaults.Of(form, elements);
        return faults.Count > 0 ? FormProblems.Definition.With(faults) : form.Bind(elements);
    }
}
