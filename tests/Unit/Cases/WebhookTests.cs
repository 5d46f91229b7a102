using System.Net;
using System.Security.Cryptography;
using System.Text;
using Tongban.Cases.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Cases;

public sealed class WebhookTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("224.0.0.1")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:db8::1")]
    public void PublicAddress_OfSomebodysNetwork_IsNone(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("223.5.5.5")]
    [InlineData("172.32.0.1")]
    [InlineData("::ffff:223.5.5.5")]
    [InlineData("2400:3200::1")]
    public void PublicAddress_OfTheInternet_IsOne(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public void Signature_IsHmacOverTimeAndBody()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1772413200);
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData("secret"u8.ToArray(), Encoding.UTF8.GetBytes("1772413200.{\"id\":1}")));
        Assert.Equal($"t=1772413200,v1={expected}", WebhookSignature.Of("secret", at, "{\"id\":1}"));
        Assert.NotEqual(WebhookSignature.Of("secret", at, "a"), WebhookSignature.Of("secret", at.AddSeconds(1), "a"));
    }

    [Fact]
    public void Secret_IsNewEachTime() => Assert.Equal((64, true), (WebhookSignature.NewSecret().Length, WebhookSignature.NewSecret() != WebhookSignature.NewSecret()));
}
