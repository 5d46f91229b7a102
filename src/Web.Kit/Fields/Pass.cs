using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

internal static class Pass
{
    /// <summary>Attributes the author wrote that the component does not know (data-*, maxlength, …) go to the control.</summary>
    public static Html Through(TagHelperOutput output) =>
        Html.Join(output.Attributes.Where(attribute => attribute.Name != "class").Select(attribute => attribute.ValueStyle == HtmlAttributeValueStyle.Minimized
            ? Html.Flag(attribute.Name, true)
            : Html.Of($" {Html.Raw(attribute.Name)}=\"{Value(attribute.Value)}\"")));

    public static void Replace(this TagHelperOutput output, Html html)
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Content.SetHtmlContent(html);
    }

    public static async Task<Html> ContentAsync(this TagHelperOutput output) =>
        Html.Raw((await output.GetChildContentAsync()).GetContent(Html.Encoder));

    // An attribute written in the page is already encoded; one computed by C# is text.
    private static Html Value(object? value) => value switch
    {
        Microsoft.AspNetCore.Html.IHtmlContent content => Html.Of($"{content}"),
        _ => Html.Text(value?.ToString()),
    };
}
