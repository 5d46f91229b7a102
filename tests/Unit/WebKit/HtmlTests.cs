using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Tongban.Web.Kit;
using Xunit;

namespace Tongban.Tests.Unit.WebKit;

public sealed class HtmlTests
{
    [Fact]
    public void Of_AnyText_NeverBecomesMarkup() => Prop.ForAll<string?>(text =>
    {
        var html = Html.Of($"<b title=\"{text}\">{text}</b>").ToString();
        var inside = html["<b title=\"".Length..^"</b>".Length];
        return !inside.Replace("\">", "", StringComparison.Ordinal).AsSpan().ContainsAny('<', '"');
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_Decoded_IsTheTextAgain() => Prop.ForAll<NonEmptyString>(text =>
        WellFormed(text.Get) is var clean && WebUtility.HtmlDecode(Html.Text(clean).ToString()) == clean).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_Markup_IsKept() => Assert.Equal("<p><i>甲&lt;乙</i></p>", Html.Of($"<p>{Html.Of($"<i>{"甲<乙"}</i>")}</p>").ToString());

    [Fact]
    public void Text_Chinese_StaysReadable() => Assert.Equal("食品经营许可（新办）", Html.Text("食品经营许可（新办）").ToString());

    [Fact]
    public void Attribute_OfNull_IsNothing() => Assert.True(Html.Attribute("value", null).IsEmpty);

    [Theory]
    [InlineData("Input.Area", "f-Input-Area")]
    [InlineData("shareholder[0].name", "f-shareholder-0--name")]
    public void FieldId_IsOneToken(string name, string id) => Assert.Equal(id, FieldId.Of(name));

    private static string WellFormed(string text) => new([.. text.Where(character => !char.IsSurrogate(character) && character >= ' ')]);
}
