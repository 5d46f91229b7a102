using System.Data.Common;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Applying;

/// <summary>What lies in the database after somebody applied: no identity number and no mobile that can be read there.</summary>
public sealed class SecretsTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Numbers_OfApplicants_StandNowhereInClearText()
    {
        var citizen = await _app.SignedInAsync("citizen");
        var draft = await citizen.ReadyAsync();
        await citizen.FillAsync(draft, "card", ("emergencyContact.person.name", "付小明"), ("emergencyContact.person.mobile", "14000001002"));
        await citizen.BeginAsync();
        Assert.EndsWith("/done", (await citizen.SendInAsync(draft)).Path, StringComparison.Ordinal);
        var window = await _app.StaffAsync("window");
        await window.DoAsync(draft, "受理");
        await window.SubmitAsync(await window.GetAsync($"/workbench/cases/{draft}"), "form[action*='Reveal']");
        await _app.WorkAsync();

        Assert.Empty(await WhereAsync(Applicants.Number));
        Assert.Empty(await WhereAsync("14000004278"));
        Assert.Empty(await WhereAsync("14000001002"));
        // The scan sees: what is no secret is found.
        Assert.Contains("cases_case.applicant_name", await WhereAsync("付玉发"));
    }

    /// <returns>Columns that hold the text.</returns>
    private async Task<IReadOnlyList<string>> WhereAsync(string text)
    {
        await using var connection = await _app.Store.OpenAsync(CancellationToken.None);
        var found = new List<string>();
        foreach (var (table, column) in await ColumnsAsync(connection))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = _app.Store.Kind == DatabaseKind.Sqlite
                ? $"select count(*) from \"{table}\" where instr(cast(\"{column}\" as text), '{text}') > 0"
                : $"select count(*) from \"{table}\" where position('{text}' in cast(\"{column}\" as text)) > 0";
            if (Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture) > 0)
            {
                found.Add($"{table}.{column}");
            }
        }

        return found;
    }

    private async Task<List<(string Table, string Column)>> ColumnsAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = _app.Store.Kind == DatabaseKind.Sqlite
            ? "select m.name, c.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'"
            : "select table_name, column_name from information_schema.columns where table_schema = 'public'";
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new List<(string, string)>();
        while (await reader.ReadAsync())
        {
            columns.Add((reader.GetString(0), reader.GetString(1)));
        }

        return columns;
    }
}
