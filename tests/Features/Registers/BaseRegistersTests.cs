using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Registers.Contracts;
using Tongban.Registers.Data;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Registers;

public sealed class BaseRegistersTests : IAsyncLifetime
{
    private TestApp _app = null!;

    private IRegisters Registers => _app.Services.GetRequiredService<IRegisters>();

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Seed_HoldsTenThousandPersonsAndTwoThousandOrganisations()
    {
        await using var db = _app.Store.Read();
        Assert.Equal(10_000, await db.Set<SubjectRow>().CountAsync(row => row.Register == "population"));
        Assert.Equal(2_000, await db.Set<SubjectRow>().CountAsync(row => row.Register == "legal-person"));
    }

    [Fact]
    public async Task Person_IsFoundByNumberWithWhereItComesFrom()
    {
        var record = (await Registers.PersonAsync("990101194405260011", CancellationToken.None))!;
        Assert.Equal(("population", "人口库", "990101194405260011"), (record.Register, record.RegisterName, record.Key));
        Assert.Equal("付玉发", record[PersonFacts.Name]);
        Assert.Equal("1944-05-26", record[PersonFacts.BirthDate]);
        Assert.Equal("990101100200", record[PersonFacts.HouseholdDivision]);
    }

    [Fact]
    public async Task Person_UnknownOrAnOrganisation_IsNotFound()
    {
        Assert.Null(await Registers.PersonAsync("990101194405260012", CancellationToken.None));
        Assert.Null(await Registers.PersonAsync("92990101D54CXKNP7F", CancellationToken.None));
    }

    [Fact]
    public async Task Organisation_NamesItsRepresentativeAndRegistrar()
    {
        var record = (await Registers.OrganisationAsync("91990101D548G05L9W", CancellationToken.None))!;
        Assert.Equal("990101199511300024", record[OrganisationFacts.RepresentativeIdNumber]);
        Assert.Equal("云州市安平区市场监督管理局", record[OrganisationFacts.RegistrationAuthority]);
        Assert.True(long.Parse(record[OrganisationFacts.RegisteredCapital], System.Globalization.CultureInfo.InvariantCulture) >= 100_000);
    }

    [Fact]
    public async Task RepresentedBy_ListsExistingOrganisationsOnly()
    {
        var owned = await Registers.RepresentedByAsync("990101197603080023", CancellationToken.None);
        Assert.Equal("92990101D54CXKNP7F", Assert.Single(owned).Key);
        await using var db = _app.Store.Read();
        var closed = await db.Set<SubjectRow>().CountAsync(row => row.Register == "legal-person" && row.RepresentativeIndex == null);
        Assert.InRange(closed, 50, 250);
    }

    [Fact]
    public async Task Facts_AreNotReadableInTheDatabase()
    {
        await using var connection = await _app.Store.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "select facts, key_index, coalesce(name, ''), coalesce(representative_index, '') from registers_subject where register = 'population'";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var row = string.Concat(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3));
            Assert.DoesNotContain("990101", row, StringComparison.Ordinal);
            Assert.DoesNotContain(row, c => c > 127);
        }
    }

    [Fact]
    public async Task Seed_Again_AddsNothing()
    {
        await _app.Services.GetRequiredService<Tongban.Platform.Data.SeedRunner>().RunAsync(CancellationToken.None);
        await using var db = _app.Store.Read();
        Assert.Equal(12_000, await db.Set<SubjectRow>().CountAsync());
    }
}
