using Microsoft.Playwright;
using Tongban.Tests.EndToEnd.Stage;

namespace Tongban.Tests.EndToEnd.Audit;

/// <summary>The first view of the pages that most people see first, with an empty cache.</summary>
public sealed class BudgetTests(House house)
{
    private const long Bytes = 100 * 1024;
    private const int Requests = 10;
    private const double Shift = 0.05;

    // Shifts that happened before somebody asked are told too; half a second lets late ones happen.
    private const string Shifts = """
        () => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; })).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(sum), 500);
        })
        """;

    [Theory]
    [InlineData("/")]
    [InlineData("/items/food-business-licence")]
    public async Task FirstView_OnAPhone_KeepsTheBudget(string path)
    {
        await using var cast = house.Players(Look.Phone);
        var person = await cast.EnterAsync("新来的人");
        var requests = new List<IRequest>();
        person.Page.RequestFinished += (_, request) => requests.Add(request);
        await person.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var sizes = await Task.WhenAll(requests.Select(async request => (request.Url, Size: await SizeAsync(request))));
        var told = string.Join('\n', sizes.Select(one => $"{one.Size,8} {one.Url}"));
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.InRange(sizes.Length, 2, Requests);
        Assert.True(sizes.Sum(one => one.Size) <= Bytes, told);
        Assert.InRange(await person.Page.EvaluateAsync<double>(Shifts), 0, Shift);
    }

    /// <summary>As it came over the line: compressed, with its head.</summary>
    private static async Task<long> SizeAsync(IRequest request)
    {
        var sizes = await request.SizesAsync();
        Assert.True(sizes.ResponseBodySize > 0, request.Url);
        return sizes.ResponseBodySize + sizes.ResponseHeadersSize;
    }
}
