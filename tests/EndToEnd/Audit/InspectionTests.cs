using Tongban.Tests.EndToEnd.Stage;

namespace Tongban.Tests.EndToEnd.Audit;

/// <summary>An inspection that finds nothing proves something only when it finds what is there.</summary>
public sealed class InspectionTests(House house)
{
    private const string Faulty = """
        <!doctype html><html lang="zh-CN"><head><title>有毛病的页</title><script>console.error("说了错误"); missing();</script></head>
        <body><main><h1 id="same">有毛病</h1><img src="http://192.0.2.1/picture.png"><p id="same" style="width: 3000px">宽</p></main></body></html>
        """;

    [Fact]
    public async Task Run_OnAFaultyPage_FindsEveryFault()
    {
        var faults = await FaultsAsync(Look.Phone);
        Assert.Contains(faults, fault => fault.Contains("image-alt", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("左右滚动", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("“same” 不止一个", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("说了错误", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("脚本出错", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("别的主机", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_WithoutScript_FindsFaultsAndRunsNoScript()
    {
        var faults = await FaultsAsync(Look.Desktop);
        Assert.Contains(faults, fault => fault.Contains("image-alt", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("左右滚动", StringComparison.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.Contains("说了错误", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyCollection<string>> FaultsAsync(Look look)
    {
        await using var cast = house.Players(look);
        var person = await cast.EnterAsync("检查的人");
        await person.Page.RouteAsync("**/faulty", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = Faulty }));
        await person.Page.RouteAsync("http://192.0.2.1/**", route => route.AbortAsync());
        await person.OpenAsync("/faulty");
        return cast.Findings.Faults;
    }
}
