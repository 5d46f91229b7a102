using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Tongban.Web.Kit;

/// <summary>Lets <see cref="Html.Of"/> tell text (encoded) from markup (kept). Other types do not compile: decide how they read first.</summary>
[InterpolatedStringHandler]
public readonly struct HtmlInterpolation(int literalLength, int formattedCount)
{
    private readonly StringBuilder _builder = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string markup) => _builder.Append(markup);

    public void AppendFormatted(string? text)
    {
        if (!string.IsNullOrEmpty(text))
            _builder.Append(Html.Encoder.Encode(text));
    }

    public void AppendFormatted(int number) => _builder.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(Html? markup) => _builder.Append(markup?.ToString());

    public void AppendFormatted(IHtmlContent? markup)
    {
        if (markup is null)
            return;
        using var writer = new StringWriter(_builder, CultureInfo.InvariantCulture);
        markup.WriteTo(writer, Html.Encoder);
    }

    internal string Finish() => _builder.ToString();
}
