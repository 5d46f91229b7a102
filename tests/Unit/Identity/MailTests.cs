using System.Text;
using Tongban.Identity.Domain;
using Tongban.Identity.Mail;
using Xunit;

namespace Tongban.Tests.Unit.Identity;

public sealed class MailTests
{
    [Theory]
    [InlineData("lin@Example.COM", "lin@example.com")]
    [InlineData(" a.b+c@mail.gov.cn ", "a.b+c@mail.gov.cn")]
    public void EmailAddress_AsPeopleWriteIt_IsTaken(string text, string expected) => Assert.Equal(expected, EmailAddress.Parse(text).Value.Value);

    [Theory]
    [InlineData("")]
    [InlineData("lin")]
    [InlineData("lin@example")]
    [InlineData("lin@example.com\r\nBcc: x@example.com")]
    [InlineData("lin@example.com\nx")]
    [InlineData("<lin@example.com>")]
    [InlineData("lin@exa mple.com")]
    [InlineData("a@b@example.com")]
    [InlineData(".lin@example.com")]
    [InlineData("林@example.com")]
    public void EmailAddress_ThatCouldBeACommand_IsRefused(string text) => Assert.Equal("identity-0022", EmailAddress.Parse(text).Problem?.Code);

    [Fact]
    public void EmailAddress_Masked_ShowsTheDomain() => Assert.Equal("l***@example.com", EmailAddress.Parse("linqing@example.com").Value.Masked);

    [Fact]
    public void MailText_OfALongSubject_IsReadBackWhole_AndNoLineIsLong()
    {
        var subject = string.Concat(Enumerable.Repeat("您申请的食品经营许可🏪", 5)) + "\r\nBcc: x@example.com";
        var body = string.Join('\n', Enumerable.Repeat(".一行以点开头的话", 30));
        var text = MailText.Of(Guid.Empty, ("no-reply@example.com", "云州市政务服务"), "lin@example.com", subject, body, DateTimeOffset.UnixEpoch);

        var parts = text.Split("\r\n\r\n", 2);
        var words = parts[0].Split("Subject: ")[1].Split("\r\nDate")[0].Split("\r\n ").Select(word => Convert.FromBase64String(word["=?utf-8?B?".Length..^2]));
        Assert.Equal(subject, string.Concat(words.Select(new UTF8Encoding(false, true).GetString)));
        Assert.Equal(body, Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].Replace("\r\n", "", StringComparison.Ordinal))));
        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 100 && !line.StartsWith('.'), line));
        Assert.DoesNotContain("\r\nBcc", text, StringComparison.Ordinal);
        Assert.Contains("Date: Thu, 01 Jan 1970 00:00:00 +0000", text, StringComparison.Ordinal);
    }
}
