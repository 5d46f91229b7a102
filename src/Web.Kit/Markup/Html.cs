using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Tongban.Web.Kit;

/// <summary>
/// Finished markup. <c>Html.Of($"…{text}…")</c> encodes every hole that is text and leaves holes that are markup as they are,
/// so that a component can be written as the HTML it produces and nothing typed by a person can become a tag.
/// </summary>
public sealed class Html : IHtmlContent
{
    /// <summary>Encodes the five dangerous characters and control characters; Chinese stays readable and small.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static readonly Html None = new("");

    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    public bool IsEmpty => _markup.Length == 0;

    public static Html Of(HtmlInterpolation markup) => new(markup.Finish());

    public static Html Text(string? text) => string.IsNullOrEmpty(text) ? None : new(Encoder.Encode(text));

    /// <summary>Trusts <paramref name="markup"/>: only for constants and for what Razor has already encoded.</summary>
    public static Html Raw(string markup) => new(markup);

    /// <summary> <c>name="value"</c> with a leading space, or nothing when <paramref name="value"/> is null.</summary>
    public static Html Attribute(string name, string? value) =>
        value is null ? None : new($" {name}=\"{Encoder.Encode(value)}\"");

    /// <summary>A boolean attribute such as <c>required</c>, or nothing.</summary>
    public static Html Flag(string name, bool on) => on ? new(" " + name) : None;

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part._markup)));

    /// <summary>The markup when <paramref name="on"/>, else nothing.</summary>
    public static Html When(bool on, Func<Html> markup) => on ? markup() : None;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(_markup);

    public override string ToString() => _markup;
}
