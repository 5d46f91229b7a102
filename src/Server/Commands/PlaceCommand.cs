using System.CommandLine;
using Tongban.Kernel.Time;
using Tongban.Organisation.Contracts;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Server.Hosting;

namespace Tongban.Server.Commands;

/// <summary><c>tongban place check</c>: whether the files of a place can be seeded, tried on a database of its own that is thrown away.</summary>
internal static class PlaceCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "本地方的种子文件夹（places.json、departments.json、items……）" };
    private static readonly Option<bool> Demonstration = new("--demonstration") { Description = "按演示环境检查：接受 99 开头的区划" };

    public static Command Create() => new("place", "本地方的种子文件") { Check() };

    private static Command Check()
    {
        var command = new Command("check", "在临时数据库里试装一遍，逐条指出区划、部门、人员、表单、流程、事项、日历的错误；不碰正式数据库")
        {
            Folder, Demonstration, Output.Json,
        };
        command.SetAction(async (parsed, ct) =>
        {
            var folder = parsed.GetRequiredValue(Folder);
            if (!folder.Exists)
            {
                throw new OperatorException($"没有文件夹 {folder.FullName}。");
            }

            var report = await new PlaceTrial(folder, parsed.GetValue(Demonstration)).RunAsync(ct);
            parsed.Write(report, PlaceWords.Of);
            return report.Holds ? 0 : 1;
        });
        return command;
    }
}

/// <summary>What <c>tongban place check</c> answers; its JSON is stable.</summary>
/// <param name="Seeded">How many of each kind came into the trial database.</param>
internal sealed record PlaceReport(bool Holds, IReadOnlyDictionary<string, long> Seeded, IReadOnlyList<SeedFault> Faults);

internal sealed class PlaceTrial(DirectoryInfo folder, bool demonstration)
{
    private static readonly (string Name, string Sql)[] Counts =
    [
        ("places", "select count(*) from organisation_place"),
        ("departments", "select count(*) from organisation_department"),
        ("staff", "select count(*) from organisation_staff"),
        ("forms", "select count(*) from forms_definition"),
        ("items", "select count(*) from catalogue_item"),
    ];

    public async Task<PlaceReport> RunAsync(CancellationToken ct)
    {
        var home = Directory.CreateTempSubdirectory("tongban-place");
        try
        {
            await using var app = TongbanApp.Build(["--Logging:LogLevel:Default=Error"], builder => builder.Services.PostConfigure<PlatformOptions>(options => Point(options, home)));
            await app.Services.GetRequiredService<ScriptRunner>().ApplyAsync(ct);
            var faults = await FaultsAsync(app.Services, ct);
            return new PlaceReport(faults.Count == 0, await CountedAsync(app.Services.GetRequiredService<Store>(), ct), faults);
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    private void Point(PlatformOptions options, DirectoryInfo home)
    {
        OwnFolder.Point(options, home.FullName, DatabaseKind.Sqlite);
        Directory.CreateDirectory(options.DataFolder);
        (options.SeedFolder, options.Demonstration) = (folder.FullName, demonstration);
    }

    private async Task<List<SeedFault>> FaultsAsync(IServiceProvider services, CancellationToken ct)
    {
        var source = services.GetRequiredService<SeedSource>();
        var faults = new List<SeedFault>();
        foreach (var seed in services.GetRequiredService<SeedRunner>().Wanted)
        {
            faults.AddRange(await OneAsync(seed, source, ct));
        }

        faults.AddRange(Calendars(services.GetRequiredService<TimeProvider>()));
        return faults;
    }

    private async Task<IReadOnlyList<SeedFault>> OneAsync(ISeed seed, SeedSource source, CancellationToken ct)
    {
        try
        {
            if (seed.Faults(source) is { Count: > 0 } faults)
            {
                return faults;
            }

            await seed.SeedAsync(source, ct);
            return [];
        }
        // What is thrown here is about a file, since the database is fresh and the program's own.
        catch (Exception fault) when (fault is not OperationCanceledException and not System.Data.Common.DbException)
        {
            return [new SeedFault("", seed.GetType().Name, fault.Message.Replace(folder.FullName + "/", "", StringComparison.Ordinal))];
        }
    }

    private IEnumerable<SeedFault> Calendars(TimeProvider time)
    {
        var texts = Directory.Exists(Path.Combine(folder.FullName, "calendars")) ? Directory.GetFiles(Path.Combine(folder.FullName, "calendars"), "*.json").Select(File.ReadAllText) : [];
        var calendar = WorkingCalendar.Parse(texts);
        var year = CivilTime.DateOf(time.GetUtcNow()).Year;
        if (calendar.Problem is { } problem)
        {
            yield return new SeedFault("calendars", problem.Code, problem.ToString());
        }
        else if (!calendar.Value.HasYear(year))
        {
            yield return new SeedFault("calendars", $"{year}.json", $"没有 {year} 年的放假安排");
        }
    }

    private static async Task<Dictionary<string, long>> CountedAsync(Store store, CancellationToken ct)
    {
        var counted = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, sql) in Counts)
        {
            counted[name] = (await store.ListAsync(sql, row => row.GetInt64(0), ct)).Single();
        }

        return counted;
    }
}

internal static class PlaceWords
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["places"] = "区划", ["departments"] = "部门", ["staff"] = "人员", ["forms"] = "表单", ["items"] = "事项",
    };

    public static IEnumerable<string> Of(PlaceReport report)
    {
        foreach (var fault in report.Faults)
        {
            yield return $"× {string.Join("：", new[] { fault.File, fault.Where, fault.Message }.Where(part => part.Length > 0))}";
        }

        yield return $"{(report.Holds ? "可以使用" : $"{report.Faults.Count} 处要改（先改前面的，后面的可能由前面的引起）")}：{string.Join("，", report.Seeded.Select(pair => $"{Names[pair.Key]} {pair.Value}"))}。";
    }
}
