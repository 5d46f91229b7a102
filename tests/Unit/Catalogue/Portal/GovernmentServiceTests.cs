using System.Text.Json;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Features.Shared;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue.Portal;

public sealed class GovernmentServiceTests
{
    [Fact]
    public void Of_AGuide_IsAServiceWithItsChannels()
    {
        using var json = JsonDocument.Parse(GovernmentService.Of(GuideOf(Items.Card), "https://zwfw.example.gov.cn", "12345", null));
        var service = json.RootElement;
        Assert.Equal("GovernmentService", service.GetProperty("@type").GetString());
        Assert.Equal("老年人优待证办理", service.GetProperty("name").GetString());
        Assert.Equal("https://zwfw.example.gov.cn/items/senior-card", service.GetProperty("url").GetString());
        Assert.Equal(0, service.GetProperty("offers").GetProperty("price").GetInt32());
        Assert.Contains(service.GetProperty("availableChannel").EnumerateArray(), channel => channel.TryGetProperty("serviceUrl", out var at) && at.GetString()!.EndsWith("/apply/senior-card", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_WordsThatWouldEndTheBlock_LeaveEscaped()
    {
        const string Evil = "</script><script>alert('&')</script><!--";
        var text = GovernmentService.Of(GuideOf(Items.Card with { Name = Evil, Summary = Evil, Aliases = [Evil] }), "https://x.example", "12345", null);
        Assert.DoesNotContain('<', text);
        Assert.DoesNotContain('>', text);
        Assert.DoesNotContain('&', text);
        Assert.Equal(Evil, JsonDocument.Parse(text).RootElement.GetProperty("name").GetString());
    }

    private static Guide GuideOf(Item item) => new(item, SituationAnswers.None)
    {
        Needs = [],
        Possible = [],
        Authority = null,
        Centre = null,
        Form = null,
        Related = [],
    };
}
