namespace Tongban.Bench.Measuring;

/// <summary>Repeats a piece of single-threaded work and counts it per second of this process's own CPU time, which others on the machine can't take away.</summary>
internal static class CpuLoop
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(1);

    /// <param name="batch">Does a number of operations and says how many.</param>
    public static double PerSecond(Func<int> batch)
    {
        batch();
        var start = Environment.CpuUsage.TotalTime;
        var done = 0L;
        TimeSpan used;
        do
        {
            done += batch();
            used = Environment.CpuUsage.TotalTime - start;
        }
        while (used < Enough);
        return done / used.TotalSeconds;
    }
}
