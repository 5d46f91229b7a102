using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Architecture;

/// <summary>The SQL scripts are the authority; the model must say the same. Runs on whichever database the environment names.</summary>
public sealed class SchemaTests(AppFixture fixture)
{
    [Fact]
    public async Task Model_AgreesWithScripts()
    {
        var actual = await ColumnsAsync();
        await using var db = fixture.App.Store.Read();
        var expected = Expected(db.Model);

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Where(line => !line.StartsWith("platform_script.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Indexes_AsReviewed() => Snapshot.Matches(
        $"indexes-{TestDatabase.Kind.ToString().ToLowerInvariant()}.txt", await IndexesAsync());

    [Fact]
    public void Tables_CarryTheirModulesName()
    {
        using var db = fixture.App.Store.Read();
        Assert.Empty(Strays(db.Model, fixture.App.Services.GetRequiredService<ModuleList>()));
        Assert.NotEmpty(Strays(db.Model, []));
    }

    [Fact]
    public void References_NeverLeaveTheirModule()
    {
        using var db = fixture.App.Store.Read();
        Assert.Empty(db.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys())
            .Where(key => Prefix(key.DeclaringEntityType) != Prefix(key.PrincipalEntityType)).Select(key => key.ToString()));
    }

    private static IEnumerable<string> Strays(IModel model, IEnumerable<IModule> modules)
    {
        var owners = modules.ToDictionary(module => module.GetType().Assembly, module => module.Name);
        return model.GetEntityTypes()
            .Where(type => type.GetTableName() is { } table
                && !table.StartsWith(owners.GetValueOrDefault(type.ClrType.Assembly, "platform") + "_", StringComparison.Ordinal)
                && !(type.ClrType.Assembly != Modules.Platform && owners.ContainsKey(type.ClrType.Assembly)
                    && table.StartsWith(owners[type.ClrType.Assembly] + "_", StringComparison.Ordinal)))
            .Select(type => type.DisplayName());
    }

    private static string Prefix(IReadOnlyEntityType type) => type.GetTableName()!.Split('_')[0];

    private static List<string> Expected(IModel model) =>
    [
        .. from type in model.GetEntityTypes()
           let table = type.GetTableName()!
           from property in type.GetProperties()
           select $"{table}.{property.GetColumnName()} {Plain(property.GetColumnType())}{(property.IsColumnNullable() ? "" : " not null")}{(property.IsPrimaryKey() ? " key" : "")}",
    ];

    private static string Plain(string type) => type.ToLowerInvariant() switch
    {
        "timestamp with time zone" => "timestamptz",
        var other => other,
    };

    private async Task<List<string>> ColumnsAsync() => TestDatabase.Kind == DatabaseKind.Sqlite
        ? await ReadAsync("""
            select m.name || '.' || c.name || ' ' || lower(c.type) || case when c."notnull" = 1 then ' not null' else '' end || case when c.pk > 0 then ' key' else '' end
            from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite_%'
            """)
        : await ReadAsync("""
            select c.table_name || '.' || c.column_name || ' ' || case c.data_type when 'timestamp with time zone' then 'timestamptz' else c.data_type end
              || case when c.is_nullable = 'NO' then ' not null' else '' end || case when k.column_name is not null then ' key' else '' end
            from information_schema.columns c
            left join (select u.table_name, u.column_name from information_schema.table_constraints t
              join information_schema.key_column_usage u using (constraint_name, table_schema) where t.constraint_type = 'PRIMARY KEY') k
              on k.table_name = c.table_name and k.column_name = c.column_name
            where c.table_schema = current_schema()
            """);

    private Task<List<string>> IndexesAsync() => ReadAsync(TestDatabase.Kind == DatabaseKind.Sqlite
        ? "select sql from sqlite_master where type = 'index' and sql is not null order by name"
        : "select indexdef from pg_indexes where schemaname = current_schema() order by indexname");

    private async Task<List<string>> ReadAsync(string sql)
    {
        await using var connection = await fixture.App.Store.OpenAsync(CancellationToken.None);
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
