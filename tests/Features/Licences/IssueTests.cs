using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Licences.Contracts;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Licences;

public sealed class IssueTests : IAsyncLifetime
{
    private TestApp _app = null!;

    private ILicences Licences => _app.Services.GetRequiredService<ILicences>();

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Issue_FoodLicence_IsHeldWithItsFacts()
    {
        var issued = await Licensing.FoodAsync(_app);

        var held = Assert.Single(await Licences.HeldByAsync(Licensing.Company, CancellationToken.None));
        Assert.Equal(issued.Identifier, held.Identifier);
        Assert.Equal((LicenceStatus.Valid, "餐饮服务经营者"), (held.Status, held.Facts["food.operatorType"]));
        Assert.Equal(new DateOnly(2031, 3, 1), held.ValidTo);
        Assert.Empty(await Licences.HeldByAsync(Licensing.Person, CancellationToken.None));
    }

    [Fact]
    public async Task Issue_SixteenAtOnce_NumbersThemWithoutGapsOrDoubles()
    {
        var issued = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Licensing.FoodAsync(_app)));

        Assert.Equal(Enumerable.Range(1, 16).Select(n => $"JY2990101{n:000000}"), issued.Select(one => one.Number[..^1]).Order());
        Assert.Equal(16, issued.Select(one => one.Identifier).Distinct().Count());
    }

    [Fact]
    public async Task Issue_WithoutARequiredFact_LeavesNothingBehind()
    {
        var facts = new Dictionary<string, string>(Licensing.FoodFacts);
        facts.Remove("premises.premises.address");
        var refused = await Licensing.IssueAsync(_app, new LicenceRequest(
            "food-business-licence", Guid.CreateVersion7(), Licensing.Market(_app), Licensing.Company, facts, Licensing.Today(_app)));
        var next = await Licensing.FoodAsync(_app);

        Assert.Equal("licences-0003", refused.Problem?.Code);
        Assert.StartsWith("JY2990101000001", next.Number, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_TwiceForOneCase_IsImpossible()
    {
        var caseId = Guid.CreateVersion7();
        await Licensing.FoodAsync(_app, caseId);

        await Assert.ThrowsAsync<DbUpdateException>(() => Licensing.FoodAsync(_app, caseId));
    }

    [Fact]
    public async Task Issue_LeavesTheDigestInTheRecord_AndNoIdentityNumberAnywhere()
    {
        var issued = await Licensing.SeniorAsync(_app);

        var entry = Assert.Single(await _app.Services.GetRequiredService<Feed>().OfAsync(issued.Id, CancellationToken.None));
        Assert.Equal("licences.issued", entry.Type);
        Assert.Matches("^[0-9a-f]{64}$", entry.Read<LicenceEvent>()!.Digest);
        Assert.DoesNotContain(Licensing.Person.Code, await DumpAsync("select * from licences_licence"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Licensing.Person.Code, await DumpAsync("select * from platform_entry"), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> DumpAsync(string sql)
    {
        await using var connection = await _app.Store.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        var text = new System.Text.StringBuilder();
        while (await reader.ReadAsync())
        {
            for (var i = 0; i < reader.FieldCount; i++) text.Append(reader.GetValue(i)).Append('|');
        }

        Assert.NotEqual(0, text.Length);
        return text.ToString();
    }
}
