using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>
/// An official document on an A4 sheet in the look of GB/T 9704: the authority's name in red, number, title, text, signature with date and seal.
/// The content is the text as paragraphs. Use it with the <c>_Plain</c> layout.
/// </summary>
[HtmlTargetElement("t-official")]
public sealed class OfficialTagHelper : TagHelper
{
    /// <summary>The authority as it stands in the head, for example 云州市市场监督管理局.</summary>
    public required string Authority { get; set; }

    /// <summary>发文字号, for example 云市监许准〔2026〕183号.</summary>
    public string? Number { get; set => field = Given.Text(value); }

    public required string Title { get; set; }

    /// <summary>The person or company it is addressed to, without the colon.</summary>
    public string? To { get; set => field = Given.Text(value); }

    public DateOnly? Date { get; set; }

    /// <summary>Words in the seal, for example 行政许可专用章; null for a sheet without a seal.</summary>
    public string? Seal { get; set => field = Given.Text(value); }

    /// <summary>Where the document can be verified.</summary>
    public string? VerifyUrl { get; set => field = Given.Text(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.ContentAsync();
        output.Replace(Html.Of($"""
            <article class="t-doc"><p class="t-doc__authority">{Authority}</p>{(Number is null ? Html.None : Html.Of($"<p class=\"t-doc__number\">{Number}</p>"))}<hr class="t-doc__rule"><h1 class="t-doc__title">{Title}</h1>{(To is null ? Html.None : Html.Of($"<p class=\"t-doc__to\">{To}：</p>"))}<div class="t-doc__text">{content}</div>{Signature()}{Verify()}</article>
            """));
    }

    private Html Signature() => Html.Of($"""
        <div class="t-doc__sign"><p>{Authority}</p>{(Date is { } date ? Html.Of($"<p><time datetime=\"{ChineseDate.Iso(date)}\">{ChineseDate.Long(date)}</time></p>") : Html.None)}{(Seal is null ? Html.None : SealPicture.Draw(Authority, Seal))}</div>
        """);

    private Html Verify() => VerifyUrl is null ? Html.None : Html.Of($"""
        <div class="t-doc__verify">{QrTagHelper.Draw(VerifyUrl, "核验二维码")}<p>扫码或访问以下地址核验真伪：<br>{VerifyUrl}</p></div>
        """);
}
