using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Tongban.Kernel.Time;
using Tongban.Platform;

namespace Tongban.Server.Commands;

/// <summary><c>tongban calendar due</c>: until when, and every day on the way counted or not, with why.</summary>
internal static class CalendarCommand
{
    private const int MostDays = 3660;
    private static readonly DateOnly First = new(1950, 1, 1);
    private static readonly DateOnly Last = new(2089, 12, 31);

    private static readonly Option<DateOnly> Accepted = new("--accepted")
    {
        Description = "受理（期间开始）之日，例如 2026-03-02；当日不计入",
        HelpName = "YYYY-MM-DD",
        Required = true,
        CustomParser = ReadDate,
    };

    private static readonly Option<int?> WorkingDays = new("--working-days") { Description = "期限，工作日；0 表示当日", HelpName = "N", CustomParser = ReadCount };
    private static readonly Option<int?> CalendarDays = new("--calendar-days") { Description = "期限，自然日；最后一日遇休息日顺延", HelpName = "N", CustomParser = ReadCount };

    private static readonly Option<DirectoryInfo> Folder = new("--calendars")
    {
        Description = "放假安排文件夹，不写时用种子数据（Tongban__SeedFolder）中的 calendars",
        HelpName = "FOLDER",
    };

    public static Command Create() => new("calendar", "工作日与期限") { Due() };

    private static Command Due()
    {
        var command = new Command("due", "算出期限届满之日，并逐日说明计入不计入、为什么") { Accepted, WorkingDays, CalendarDays, Folder, Output.Json };
        command.Validators.Add(OneLimit);
        command.SetAction(parsed =>
        {
            var limit = parsed.GetValue(WorkingDays) is { } working ? Limit.WorkingDays(working) : Limit.CalendarDays(parsed.GetValue(CalendarDays)!.Value);
            var report = DueReport.Of(parsed.GetValue(Accepted), limit, CalendarFiles.Read(parsed.GetValue(Folder)));
            parsed.Write(report, DueWords.Of);
            return 0;
        });
        return command;
    }

    private static void OneLimit(CommandResult due)
    {
        var given = (due.GetResult(WorkingDays) is null ? 0 : 1) + (due.GetResult(CalendarDays) is null ? 0 : 1);
        if (given != 1)
        {
            due.AddError("请写明期限：--working-days 或 --calendar-days，二者只写一个。");
        }
    }

    private static DateOnly ReadDate(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            argument.AddError($"--accepted 应为存在的日期，写作 2026-03-02；您写的是“{text}”。");
        }
        else if (date < First || date > Last)
        {
            argument.AddError($"--accepted 应在 {First:yyyy-MM-dd} 至 {Last:yyyy-MM-dd} 之间；您写的是 {text}。");
        }

        return date;
    }

    private static int? ReadCount(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostDays)
        {
            return count;
        }

        argument.AddError($"期限应为 0 至 {MostDays} 的整数；您写的是“{text}”。");
        return null;
    }
}

/// <summary>The maintained calendar, read from the files that seed it: no database is needed to count days.</summary>
internal static class CalendarFiles
{
    /// <exception cref="OperatorException">There is no such folder, or a file in it is wrong.</exception>
    public static WorkingCalendar Read(DirectoryInfo? chosen)
    {
        var folder = chosen ?? Default();
        if (!folder.Exists)
        {
            throw new OperatorException($"没有找到放假安排文件夹 {folder.FullName}。请用 --calendars 指明，或设置 Tongban__SeedFolder。");
        }

        var files = folder.GetFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => File.ReadAllText(file.FullName));
        var calendar = WorkingCalendar.Parse(files);
        return calendar.Problem is { } problem ? throw new OperatorException($"{folder.FullName}：{problem}") : calendar.Value;
    }

    /// <summary>The calendar of the seed folder; null when there is none here.</summary>
    public static WorkingCalendar? TryRead() => Default().Exists ? Read(null) : null;

    private static DirectoryInfo Default()
    {
        var seed = Environment.GetEnvironmentVariable("Tongban__SeedFolder") is { Length: > 0 } set ? set : new PlatformOptions().SeedFolder;
        return new DirectoryInfo(Path.Combine(Hosting.TongbanApp.Located(seed), "calendars"));
    }
}
