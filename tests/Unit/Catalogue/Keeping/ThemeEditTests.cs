using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain.Editing;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue.Keeping;

public sealed class ThemeEditTests
{
    private static readonly CodeSet Set = new("natural-theme", "自然人主题", "", "★★", [new CodeName("005", "生育收养"), new CodeName("010", "户籍办理"), new CodeName("998", "地方特色")]);
    private static readonly Dictionary<string, int> Used = new() { ["010"] = 3 };

    [Fact]
    public void Apply_ANewName_KeepsTheCode()
    {
        var after = ThemeEdit.Apply(Set, [new("005", "生孩子", "child"), new("010", "户籍办理", "house"), new("998", "地方特色", "pin")], Used).Value;
        Assert.Equal([("005", "生孩子"), ("010", "户籍办理"), ("998", "地方特色")], after.Values.Select(value => (value.Code, value.Name)));
        Assert.Equal("child", after.Icons["005"]);
    }

    [Fact]
    public void Apply_ANewTheme_GetsACodeThatWasNeverThere()
    {
        var after = ThemeEdit.Apply(Set, [new("005", "", ""), new("010", "户籍办理", "house"), new("", "养犬", "leaf"), new("", "乡村", "leaf")], Used).Value;
        Assert.Equal(["户籍办理", "养犬", "乡村"], after.Values.Select(value => value.Name));
        Assert.DoesNotContain(after.Values.Skip(1), value => Set.Values.Any(old => old.Code == value.Code));
        Assert.All(after.Values.Skip(1), value => Assert.Equal(0, int.Parse(value.Code, System.Globalization.CultureInfo.InvariantCulture) % 5));
    }

    [Theory]
    [InlineData("010", "", "还有 3 个事项")]
    [InlineData("005", "生育收养、上户口、办医保、领津贴、选学校", "12 个字以内")]
    [InlineData("005", "户籍办理", "写了两次")]
    public void Apply_WithASlip_NamesTheLine(string code, string name, string expected)
    {
        ThemeLine[] lines = [.. new ThemeLine[] { new("005", "生育收养", ""), new("010", "户籍办理", "") }.Select(line => line.Code == code ? line with { Name = name } : line)];
        var slip = Assert.Single(ThemeEdit.Apply(Set, lines, Used).Problem!.Fields);
        Assert.Contains(expected, slip.Message, StringComparison.Ordinal);
    }
}
