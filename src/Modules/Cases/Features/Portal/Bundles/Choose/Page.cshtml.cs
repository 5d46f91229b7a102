using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Bundles;
using Tongban.Cases.Domain.Bundles;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.Bundles.Choose;

/// <summary>A few questions, and at once what follows from them: which items, which departments, how many questions and papers.</summary>
[Public]
internal sealed class ChooseBundlePage(BundleBook book) : PageModel
{
    public Bundle Bundle { get; private set; } = null!;

    public JsonObject Answers { get; private set; } = [];

    /// <summary>What the answers so far come to; null while questions are open.</summary>
    public BundlePlan? Plan { get; private set; }

    public Problem? Refusal { get; private set; }

    public IReadOnlyList<FieldError> Open { get; private set; } = [];

    public IEnumerable<BundleQuestion> Asked => Bundle.Questions.Where(question => question.Applies(Answers));

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (book.Find(code) is not { } bundle)
        {
            return NotFound();
        }

        Bundle = bundle;
        Answers = BundleAnswers.Of(bundle, key => Request.Query[key]);
        if (bundle.Open(Answers).Any())
        {
            // Nothing is amiss with somebody who has just come; who pressed the button and left one open is told.
            Open = Request.Query.Count == 0 ? [] : [.. bundle.Open(Answers).Select(question => new FieldError(question.Key, $"请选择：{question.Question}"))];
            return Page();
        }

        var plan = await book.PlanAsync(bundle, Answers, ct);
        Plan = plan.IsOk ? plan.Value : null;
        Refusal = plan.Problem;
        return Page();
    }
}
