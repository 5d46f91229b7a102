using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>
/// Sends files. What has already been received is the element's content (a <c>t-files</c> list); the browser's own control is used, so that it
/// works on every phone and without script.
/// </summary>
[HtmlTargetElement("t-file")]
public sealed class FileTagHelper(IText text) : FieldTagHelper(text)
{
    /// <summary>Accepted types, for example <c>.pdf,.jpg,.png</c>.</summary>
    public string? Accept { get; set => field = Given.Text(value); }

    public bool Multiple { get; set; }

    /// <summary>The limit said to people; the server checks it.</summary>
    public int MaxMegabytes { get; set; } = 20;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var received = await output.ContentAsync();
        var limits = Id + "-limits";
        var control = Html.Of($"""
            {received}<p id="{limits}" class="t-note">{Limits()}</p><input class="t-file{(Slip is null ? "" : " t-file--error")}" id="{Id}" name="{FieldName}" type="file"{Html.Attribute("accept", Accept)}{Html.Flag("multiple", Multiple)}{Html.Attribute("aria-describedby", DescribedBy(limits))}{Html.Attribute("aria-invalid", Slip is null ? null : "true")} data-t-max="{MaxMegabytes}" data-t-words="{T["文件超过 {0} MB，请换小一些的，或分成几个文件", MaxMegabytes]}"{Pass.Through(output)}>
            """);
        output.Replace(Group(control, Id));
    }

    private string Limits()
    {
        var types = Accept is null ? "" : string.Join("、", Accept.Split(',').Select(type => type.Trim().TrimStart('.').ToUpperInvariant()).Distinct());
        var size = T["每个不超过 {0} MB", MaxMegabytes];
        return types.Length == 0 ? size : T["可以是 {0}，{1}", types, size];
    }
}

/// <summary>A file that has been received: name, size, a link to look at it, and room for a removal button.</summary>
[HtmlTargetElement("t-received")]
public sealed class ReceivedFileTagHelper(IText text) : TagHelper
{
    public required string Name { get; set; }

    public long Size { get; set; }

    public string? Href { get; set => field = Given.Text(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.ContentAsync();
        var name = Href is null ? Html.Text(Name) : Html.Of($"<a href=\"{Href}\">{Name}</a>");
        output.Replace(Html.Of($"""
            <div class="t-received">{Icon.Of("document")}<span class="t-received__name">{name} <span class="t-muted">{Readable(Size)}</span></span><span class="t-tag t-tag--green">{text["已收到"]}</span>{content}</div>
            """));
    }

    private static string Readable(long bytes) =>
        bytes >= 1_048_576 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1_048_576.0:0.0} MB") : $"{Math.Max(1, bytes / 1024)} KB";
}
