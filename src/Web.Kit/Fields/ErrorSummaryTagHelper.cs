using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Tongban.Kernel;

namespace Tongban.Web.Kit;

/// <summary>All slips on top of the page, each linked to its field. Nothing when there are none.</summary>
[HtmlTargetElement("t-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IText text) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Slips of a form that is data; those in the model state are shown too.</summary>
    public IEnumerable<FieldError>? Errors { get; set; }

    public string Title { get; set; } = "有内容需要改一下";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lines = (Errors ?? []).Concat(FromModelState(ViewContext.ViewData.ModelState)).Distinct().Select(Line).ToList();
        output.Replace(lines.Count == 0 ? Html.None : Html.Of($"""
            <div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert"><h2 class="govuk-error-summary__title">{text[Title]}</h2><div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">{Html.Join(lines)}</ul></div></div></div>
            """));
    }

    // The model state is sorted by name; people go down the page, which follows the model's properties.
    private IEnumerable<FieldError> FromModelState(ModelStateDictionary state) => state
        .OrderBy(entry => FieldOrder.Of(ViewContext.ViewData.ModelMetadata, entry.Key), StringComparer.Ordinal)
        .SelectMany(entry => entry.Value!.Errors.Take(1).Select(error => new FieldError(entry.Key, error.ErrorMessage)));

    private static Html Line(FieldError error) => error.Path.Length == 0
        ? Html.Of($"<li>{error.Message}</li>")
        : Html.Of($"<li><a href=\"#{FieldId.Of(error.Path)}\">{error.Message}</a></li>");
}
