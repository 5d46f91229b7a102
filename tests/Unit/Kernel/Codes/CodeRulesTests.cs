using Tongban.Kernel.Codes;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Codes;

public sealed class CodeRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("", false, "11 44 82 83", "99 16")]
    [InlineData("", true, "11 44 99", "16")]
    [InlineData("44 45", false, "44 45", "11 99")]
    [InlineData("44 99", false, "44", "99")]
    [InlineData("44", true, "44 99", "11")]
    public void Of_KnowsTheConfiguredProvinces_AndTheDemonstrationsOnlyThere(string configured, bool demonstration, string known, string unknown)
    {
        var rules = CodeRules.Of(configured.Split(' ', StringSplitOptions.RemoveEmptyEntries), demonstration, Today);
        Assert.All(known.Split(' '), province => Assert.True(rules.HasProvince(province)));
        Assert.All(unknown.Split(' '), province => Assert.False(rules.HasProvince(province)));
    }

    [Theory]
    [InlineData("4")]
    [InlineData("粤")]
    [InlineData("440000")]
    public void Of_WhatIsNoProvinceCode_IsAnError(string configured) =>
        Assert.Throws<ArgumentException>(() => CodeRules.Of([configured], demonstration: false, Today));
}
