using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Tongban.Licences.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Licences;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b": 1, "a": [true, false, null, "x"] }""", """{"a":[true,false,null,"x"],"b":1}""")]
    [InlineData("""{"\u00e9":"\u4e2d\u56fd","\/":"\/"}""", """{"/":"/","é":"中国"}""")]
    [InlineData("\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\\\u007f\"", "\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\\u007f\"")]
    [InlineData("\"\\ud83d\\ude00\"", "\"😀\"")]
    public void Bytes_HaveOneSpelling(string given, string expected) => Assert.Equal(expected, Canonical(given));

    [Fact] // RFC 8785 §3.2.3: by UTF-16 units, so U+1F600 (D83D…) stands before U+FB33
    public void Keys_AreOrderedByTheirUtf16Units() =>
        Assert.Equal("{\"1\":1,\"€\":2,\"😀\":3,\"\uFB33\":4}", Canonical("{\"\\ufb33\":4,\"\\ud83d\\ude00\":3,\"\\u20ac\":2,\"1\":1}"));

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e400")]
    [InlineData("9223372036854775808")]
    public void Numbers_ThatAreNotWhole_AreRefused(string number) => Assert.Throws<FormatException>(() => Canonical(number));

    [Fact]
    public void AnyText_SurvivesAndIsCanonicalAlready() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            var valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
            var once = Canonical(JsonSerializer.Serialize(new Dictionary<string, string> { [valid] = valid }));
            return Canonical(once) == once && JsonSerializer.Deserialize<Dictionary<string, string>>(once)![valid] == valid;
        }).QuickCheckThrowOnFailure();

    private static string Canonical(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Encoding.UTF8.GetString(CanonicalJson.Bytes(document.RootElement));
    }
}
