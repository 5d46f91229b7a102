using System.Globalization;
using System.Text;
using Tongban.Bench.Measuring;
using Tongban.Bench.Running;
using Tongban.Kernel.Codes;
using Tongban.Kernel.Time;
using Tongban.Platform.Cryptography;

namespace Tongban.Bench.Codes;

/// <summary>What the kernel and the cryptography do a second, on one core, counted in their own CPU time.</summary>
internal static class CodesBench
{
    private static readonly byte[] Message = Encoding.UTF8.GetBytes("tongban-log-head/1\n1024\n" + new string('a', 64) + "\n2026-03-02T01:00:00Z\n");
    private static readonly Sm2Key Key = Sm2.Generate();
    private static readonly byte[] Signature = Key.Sign(Message);

    public static async Task<int> RunAsync(int rounds)
    {
        Console.WriteLine("codes: one core, per second of CPU time; naive = pattern + LINQ / day by day, as first written from the standard");
        await ChecksAsync(rounds);
        var clock = await ClockAsync(rounds);
        await Sm2Async(rounds);
        return clock ? 0 : 1;
    }

    private static async Task ChecksAsync(int rounds)
    {
        var rules = SampleCodes.Rules;
        await CheckAsync("identity numbers", SampleCodes.Residents, text => ResidentId.Parse(text, rules).IsOk, NaiveChecks.Resident, rounds);
        await CheckAsync("social credit codes", SampleCodes.Credits, text => SocialCreditCode.Parse(text, rules).IsOk, NaiveChecks.Credit, rounds);
        await CheckAsync("licence identifiers", SampleCodes.Licences, text => LicenceId.Parse(text, rules).IsOk, NaiveChecks.Licence, rounds);
    }

    private static Task CheckAsync(string title, string[] codes, Func<string, bool> ours, Func<string, bool> naive, int rounds)
    {
        if (codes.FirstOrDefault(code => ours(code) != naive(code)) is { } odd)
        {
            throw new InvalidOperationException($"{title}: the two disagree about {odd}");
        }

        return Contest.HoldAsync($"{title}, {codes.Length} of them, one in eight wrong", "/s", All("tongban", codes, ours), All("naive", codes, naive), rounds);
    }

    private static Contender All(string name, string[] codes, Func<string, bool> holds) => Contender.Of(name, () => CpuLoop.PerSecond(() =>
    {
        var valid = 0;
        foreach (var code in codes)
        {
            valid += holds(code) ? 1 : 0;
        }

        return valid > 0 ? codes.Length : throw new InvalidOperationException("none valid");
    }));

    private static async Task<bool> ClockAsync(int rounds)
    {
        var data = Path.Combine(TongbanServer.Repository, "data");
        var calendar = WorkingCalendar.Parse(Directory.GetFiles(Path.Combine(data, "calendars")).Select(File.ReadAllText)).Value;
        var regime = Regime.Parse(await File.ReadAllTextAsync(Path.Combine(data, "regimes", "licence.json"))).Value;
        var naive = new NaiveClock(calendar);
        ClockReading Read(SampleCase sample) => LegalClock.Read(regime, SampleCases.Legal, SampleCases.Promised, sample.Events, calendar, sample.Now);
        if (SampleCases.All.FirstOrDefault(sample => Read(sample).LegalDue != naive.Due(sample, 20) || Read(sample).PromisedDue != naive.Due(sample, 10)) is { } odd)
        {
            throw new InvalidOperationException($"the two disagree about the case accepted on {odd.Accepted}");
        }

        var seconds = new List<double>();
        var ours = Contender.Of("tongban, the whole reading", () =>
        {
            var perSecond = CpuLoop.PerSecond(() => SampleCases.All.Sum(sample => Read(sample).LegalDue is null ? 0 : 1));
            seconds.Add(1_000_000 / perSecond);
            return perSecond;
        });
        var peer = Contender.Of("day by day, the two due dates only", () => CpuLoop.PerSecond(() =>
            SampleCases.All.Sum(sample => naive.Due(sample, 20) > naive.Due(sample, 10) ? 1 : 0)));
        await Contest.HoldAsync("clock computations (20 days by law, 10 promised, correction, half of them suspended once)", "/s", ours, peer, rounds);
        var million = Spread.Of(seconds);
        Console.WriteLine($"  {"a million of them",-34} {million.Text("s")} aim: under 2 s: {(million.Median < 2 ? "reached" : "MISSED")}");
        return million.Median < 2;
    }

    private static async Task Sm2Async(int rounds)
    {
        await Contest.HoldAsync("SM2 signatures (SM3 of the message included)", "/s",
            Contender.Of("tongban through libcrypto", () => CpuLoop.PerSecond(() => Key.Sign(Message).Length > 0 ? 1 : 0)),
            new Contender("openssl speed sm2", async () => (await OpenSslAsync()).Sign), rounds);
        await Contest.HoldAsync("SM2 verifications", "/s",
            Contender.Of("tongban through libcrypto", () => CpuLoop.PerSecond(() => Key.Verify(Message, Signature) ? 1 : throw new InvalidOperationException("refused"))),
            new Contender("openssl speed sm2", async () => (await OpenSslAsync()).Verify), rounds);
    }

    /// <summary>openssl counts its own CPU time too; <c>-mr</c> prints <c>+F7:0:256:CurveSM2:signs:verifies</c>.</summary>
    private static async Task<(double Sign, double Verify)> OpenSslAsync()
    {
        var output = await Tool.OutputAsync("openssl", "speed", "-seconds", "1", "-mr", "sm2");
        var fields = output.Split('\n').First(line => line.StartsWith("+F7", StringComparison.Ordinal)).Split(':');
        return (double.Parse(fields[4], CultureInfo.InvariantCulture), double.Parse(fields[5], CultureInfo.InvariantCulture));
    }
}
