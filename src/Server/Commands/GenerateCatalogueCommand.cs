using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;
using Tongban.Catalogue.Contracts;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Server.Hosting;

namespace Tongban.Server.Commands;

/// <summary><c>tongban generate-catalogue</c>: a made-up province in an empty database that isn't in production, to measure and try out with.</summary>
internal static class GenerateCatalogueCommand
{
    private static readonly Option<int> Items = new("--items") { Description = "一共多少个事项", DefaultValueFactory = _ => 400_000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "同样的种子数生成同样的省", DefaultValueFactory = _ => 1 };

    public static Command Create()
    {
        var command = new Command("generate-catalogue", "在空的演示数据库里生成一个虚构省的事项目录：101 个县区、31 个开发区、43 个省级部门，事项名称取自真实目录") { Items, Seed };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, ct) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var home = Directory.CreateTempSubdirectory("tongban-province");
            try
            {
                await using var app = TongbanApp.Build([.. parsed.UnmatchedTokens], builder =>
                    builder.Services.PostConfigure<PlatformOptions>(options => options.SeedFolder = Extended(TongbanApp.Located(options.SeedFolder), home)));
                return await new ProvinceMaking(app.Services, output).RunAsync(new ProvinceRequest(parsed.GetValue(Items), parsed.GetValue(Seed)), ct);
            }
            finally
            {
                home.Delete(recursive: true);
            }
        });
        return command;
    }

    /// <summary>A copy of the place's files with the province added; the place's own are left alone.</summary>
    private static string Extended(string folder, DirectoryInfo home)
    {
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(home.FullName, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        ProvinceFiles.Extend(home.FullName);
        return home.FullName;
    }
}

internal sealed class ProvinceMaking(IServiceProvider services, TextWriter output)
{
    public async Task<int> RunAsync(ProvinceRequest request, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        await PrepareAsync(ct);
        var seeded = watch.Elapsed;
        var report = await services.GetRequiredService<IMadeUpProvince>().FillAsync(request, ct);
        if (report.Items == 0)
        {
            throw new OperatorException($"现有的真实名称最多够生成 {report.Most} 个事项，请把 --items 写小一些。");
        }

        var store = services.GetRequiredService<Store>();
        await RunAsync(store, store.Kind == DatabaseKind.Postgres ? "vacuum analyze" : "analyze", ct);
        var megabytes = await BytesAsync(store, ct) / 1048576.0;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"区划 {report.Places}，部门 {report.Departments}，基本目录 {report.Directory}，不同说法 {report.Wordings}，事项 {report.Items}；数据库 {megabytes:N0} MB；种子 {seeded.TotalSeconds:0.0} 秒，目录 {(watch.Elapsed - seeded).TotalSeconds:0.0} 秒。"));
        return 0;
    }

    private async Task PrepareAsync(CancellationToken ct)
    {
        var options = services.GetRequiredService<IOptions<PlatformOptions>>().Value;
        TongbanApp.RefuseWrongSettings(services);
        if (!options.Demonstration)
        {
            throw new OperatorException("虚构的省只能生成在演示数据库里。请以 --environment=Demonstration 启动，并把 Tongban:Demonstration 设为 true。");
        }

        Directory.CreateDirectory(options.DataFolder);
        var scripts = services.GetRequiredService<ScriptRunner>();
        if ((await scripts.StatusAsync(ct)).Pending.Count < scripts.Scripts().Count)
        {
            throw new OperatorException("这个数据库不是空的，没有改动它。请换一个空的数据库再生成。");
        }

        await scripts.ApplyAsync(ct);
        await services.GetRequiredService<SeedRunner>().RunAsync(ct);
    }

    private static async Task RunAsync(Store store, string sql, CancellationToken ct)
    {
        await using var connection = await store.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<long> BytesAsync(Store store, CancellationToken ct) => (await store.ListAsync(
        store.Kind == DatabaseKind.Postgres ? "select pg_database_size(current_database())" : "select page_count * page_size from pragma_page_count, pragma_page_size",
        row => row.GetInt64(0), ct)).Single();
}
