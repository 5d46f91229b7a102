using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace Tongban.Web.Kit;

/// <summary>A number to keep or send: large, tabular, with a button to copy it where script runs.</summary>
[HtmlTargetElement("t-copy", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CopyTagHelper(IText text) : TagHelper
{
    public required string Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Replace(Html.Of($"""
        <span class="t-copy"><code class="t-code">{Value}</code><button type="button" class="t-copy__button" data-t-copy="{Value}" data-t-done="{text["已复制"]}" hidden>{Icon.Of("copy")}<span>{text["复制"]}</span></button></span>
        """));
}

/// <summary>A QR code with what it leads to in words, drawn as SVG on the server.</summary>
[HtmlTargetElement("t-qr")]
public sealed class QrTagHelper : TagHelper
{
    /// <summary>What the code holds, usually a full address.</summary>
    public required string Value { get; set; }

    /// <summary>What a person learns who cannot see it, for example 核验二维码.</summary>
    public required string Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Replace(Html.Of($"""
        <figure class="t-qr">{Draw(Value, Label)}<figcaption>{await output.ContentAsync()}</figcaption></figure>
        """));

    /// <summary>The picture alone, for documents.</summary>
    public static Html Draw(string value, string label)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(value, QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                if (code.ModuleMatrix[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return Html.Of($"<svg class=\"t-qr__code\" viewBox=\"0 0 {size} {size}\" role=\"img\" aria-label=\"{label}\" shape-rendering=\"crispEdges\"><path d=\"{path.ToString()}\"/></svg>");
    }
}
