using Tongban.Identity.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Identity;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("Tongban-2026")]
    [InlineData("水西门街-河坊路")]
    [InlineData("correct horse battery")]
    public void Refuse_LongAndMixed_Allows(string password) => Assert.Null(PasswordRules.Refuse(password, "citizen", "990101194405260011", "14000004278"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Ab-12")]
    [InlineData("abcdefghij")]
    [InlineData("135792468024")]
    [InlineData("水西门街河坊路东")]
    [InlineData("Password-2026")]
    [InlineData("my-citizen-pass")]
    [InlineData("born-19440526")]
    [InlineData("tel-004278-x")]
    public void Refuse_ShortPlainCommonOrKnown_SaysWhy(string? password) =>
        Assert.NotNull(PasswordRules.Refuse(password, "citizen", "990101194405260011", "14000004278"));

    [Fact]
    public void Refuse_LongerThanSixtyFour_Refuses() => Assert.NotNull(PasswordRules.Refuse(new string('a', 64) + "1"));

    [Theory]
    [InlineData("guoli", true)]
    [InlineData("a.b-c_1", true)]
    [InlineData("abc", false)]
    [InlineData("1abc", false)]
    [InlineData("郭莉莉莉", false)]
    [InlineData("with space", false)]
    [InlineData("990101194405260011", false)]
    public void LoginName_BeginsWithALetter(string name, bool allowed) => Assert.Equal(allowed, LoginName.Refuse(name) is null);
}
