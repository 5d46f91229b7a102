using System.Globalization;

namespace Tongban.Bench.Measuring;

/// <summary>CPU time of processes as the kernel counts it in <c>/proc</c>: user and system, of the living and of children already waited for.</summary>
internal static class ProcessCpu
{
    // USER_HZ has been 100 on every Linux that .NET runs on.
    private const double TicksPerSecond = 100;

    /// <summary>Of one process with all its threads.</summary>
    public static TimeSpan Of(int process) => Stat(process) is { } stat ? TimeSpan.FromSeconds((stat.Own + stat.Waited) / TicksPerSecond) : TimeSpan.Zero;

    /// <summary>Of a process and its living children, such as a PostgreSQL server with its backends.</summary>
    public static TimeSpan OfTree(int root) => Directory.GetDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0 && (id == root || Stat(id)?.Parent == root))
        .Aggregate(TimeSpan.Zero, (sum, id) => sum + Of(id));

    /// <summary>Of everything that ran, whoever it belongs to: all but idling and waiting for disks.</summary>
    public static TimeSpan OfMachine()
    {
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return TimeSpan.FromSeconds(fields.Skip(1).Take(8).Select(Number).Where((_, at) => at is not (3 or 4)).Sum() / TicksPerSecond);
    }

    private static (int Parent, long Own, long Waited)? Stat(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            // Everything after the name, which stands in brackets and may hold anything: field 3 comes first.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (int.Parse(fields[1], CultureInfo.InvariantCulture), Number(fields[11]) + Number(fields[12]), Number(fields[13]) + Number(fields[14]));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static long Number(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
