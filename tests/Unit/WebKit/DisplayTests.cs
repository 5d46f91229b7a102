using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Tongban.Web.Kit;
using Xunit;

namespace Tongban.Tests.Unit.WebKit;

public sealed class DisplayTests
{
    [Fact]
    public void Choose_ElderThenContrast_KeepsBoth()
    {
        var mode = new DisplayMode(false, false, "zh-CN").Choose("elder").Choose("contrast");
        Assert.Equal("elder.contrast", mode.CookieValue);
        Assert.Equal(" t-elder t-contrast", mode.Classes);
        Assert.Equal("", mode.Choose("normal").CookieValue);
    }

    [Theory]
    [InlineData("elder-off", "contrast")]
    [InlineData("contrast-off", "elder")]
    [InlineData("nonsense", "elder.contrast")]
    public void Choose_ChangesOneThing(string choice, string cookie) =>
        Assert.Equal(cookie, new DisplayMode(true, true, "en").Choose(choice).CookieValue);

    [Fact]
    public void CacheKey_WhateverTheCookiesSay_HasEightValues()
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        Prop.ForAll<NonEmptyString, NonEmptyString>((display, language) =>
        {
            keys.Add(Mode(display.Get, language.Get).CacheKey);
            return keys.Count <= 8;
        }).QuickCheckThrowOnFailure();
        Assert.Equal("ecen", Mode("elder.contrast", "en").CacheKey);
        Assert.Equal("--zh-CN", Mode("x", "fr").CacheKey);
    }

    [Theory]
    [InlineData("/items/1?q=%E9%A5%AD", "/items/1?q=%E9%A5%AD")]
    [InlineData("/", "/")]
    [InlineData("//elsewhere.invalid", "/")]
    [InlineData("/\\elsewhere.invalid", "/")]
    [InlineData("/a\\b", "/")]
    [InlineData("https://elsewhere.invalid", "/")]
    [InlineData("/a\r\nSet-Cookie: x=1", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Back_LeadsToThisSiteOnly(string? back, string expected) => Assert.Equal(expected, LocalPath.Or(back, "/"));

    private static DisplayMode Mode(string display, string language)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = $"{DisplayMode.Cookie}={Uri.EscapeDataString(display)}; {DisplayMode.LanguageCookie}={Uri.EscapeDataString(language)}";
        return DisplayMode.Of(http);
    }
}
