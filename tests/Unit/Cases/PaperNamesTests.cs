using Tongban.Cases.Data;
using Xunit;

namespace Tongban.Tests.Unit.Cases;

public sealed class PaperNamesTests
{
    [Theory]
    [InlineData("照片.jpg", "照片.jpg")]
    [InlineData("照片.JPEG", "照片.JPEG")]
    [InlineData("照片.html", "照片.html.jpg")]
    [InlineData(@"C:\Users\me\照片.jpg", "照片.jpg")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData("照片\u202Egpj.exe", "照片gpj.exe.jpg")]
    [InlineData("a\r\nb.jpg", "ab.jpg")]
    [InlineData("", "文件.jpg")]
    [InlineData("...", "文件.jpg")]
    public void Tidy_OfAName_IsSafeAndSaysWhatTheFileIs(string name, string expected) => Assert.Equal(expected, PaperNames.Tidy(name, "image/jpeg"));

    [Fact]
    public void Tidy_OfALongName_KeepsItsEnding() =>
        Assert.Equal(new string('长', 116) + ".jpg", PaperNames.Tidy(new string('长', 300) + ".jpg", "image/jpeg"));
}
