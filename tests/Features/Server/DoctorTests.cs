using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Features.Checkups;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform;
using Tongban.Platform.Checkups;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;
using Tongban.Platform.Records;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.TestKit;
using Finding = Tongban.Platform.Checkups.Finding;
using Xunit;

// The keys' files live on Linux, where libcrypto.so.3 is.
#pragma warning disable CA1416
namespace Tongban.Tests.Features.Server;

/// <summary>Each thing that the doctor looks at, well and ill.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _ = _app.Services.GetRequiredService<KeyRing>().Signer(Heads.KeyName);
        // The template was seeded by a clock that began at the same moment and ran for a while.
        _app.Clock.Advance(TimeSpan.FromMinutes(5));
        await _app.SeniorCardAsync();
        await _app.WorkAsync();
        await _app.Services.GetRequiredService<RecordWork>().ExportHeadAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Doctor_OfASoundInstallation_FindsNoError() =>
        Assert.DoesNotContain(await FindingsAsync(), finding => finding.Grade == Grade.Error);

    [Fact]
    public async Task Clock_BehindTheRecord_IsAnError()
    {
        _app.Clock.Advance(TimeSpan.FromHours(-3));
        await IllAsync("clock.record");
    }

    [Fact]
    public async Task Keys_ThatOthersRead_AreAnError()
    {
        File.SetUnixFileMode(Path.Combine(_app.Folder, "data", "keys", "master.key"), UnixFileMode.UserRead | UnixFileMode.GroupRead);
        await IllAsync("keys.private");
    }

    [Fact]
    public async Task Keys_OfAnotherInstallation_AreAnError()
    {
        await File.WriteAllTextAsync(Path.Combine(_app.Folder, "data", "keys", "master.key"), new string('a', 64));
        Assert.Equal(Grade.Error, (await FindingAsync("keys.fit", new KeysCheckup(_app.Store, new KeyRing(Path.Combine(_app.Folder, "data", "keys")), Options()))).Grade);
    }

    [Fact]
    public async Task Keys_Missing_AreAnErrorAndStayMissing()
    {
        var master = Path.Combine(_app.Folder, "data", "keys", "master.key");
        File.Delete(master);
        await IllAsync("keys.present");
        Assert.False(File.Exists(master));
    }

    [Fact]
    public async Task Record_Unsealed_IsAnErrorAfterAWhile()
    {
        await WriteAsync();
        Assert.Equal(Grade.Ok, (await FindingAsync("record.sealing")).Grade);
        _app.Clock.Advance(TimeSpan.FromMinutes(3));
        await IllAsync("record.sealing");
    }

    [Fact]
    public async Task Heads_FallingBehind_AreAnError()
    {
        await WriteAsync();
        await _app.WorkAsync();
        Assert.Equal(Grade.Ok, (await FindingAsync("heads.recent")).Grade);
        _app.Clock.Advance(TimeSpan.FromMinutes(30));
        await IllAsync("heads.recent");
    }

    [Fact]
    public async Task Heads_LongerThanTheRecord_AreAnError()
    {
        await _app.Store.WriteAsync(new OperationContext(Actor.System("test"), _app.Clock.GetUtcNow(), "退回"), (write, _) =>
        {
            write.Execute("update platform_log set size = size - 1", 1);
            return Task.FromResult(Result.Ok);
        }, CancellationToken.None);
        await IllAsync("heads.recent");
    }

    [Fact]
    public async Task Files_Missing_AreAnError()
    {
        Directory.Delete(Path.Combine(_app.Folder, "data", "files"), recursive: true);
        await IllAsync("files.present");
    }

    [Fact]
    public async Task Jobs_NotRunForLong_AreAnErrorAndSayWhy()
    {
        var leases = new Leases(_app.Store, _app.Clock);
        await leases.ReleaseAsync("cases.timers", CancellationToken.None);
        Assert.Equal(Grade.Ok, (await FindingAsync("jobs.cases.timers")).Grade);
        _app.Clock.Advance(TimeSpan.FromDays(2));
        await leases.FailedAsync("cases.timers", new InvalidOperationException("磁盘满了"), CancellationToken.None);
        Assert.Contains("磁盘满了", (await IllAsync("jobs.cases.timers")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_OfAYearWithoutData_IsAnError()
    {
        _app.Clock.Set(new DateTimeOffset(2031, 3, 3, 9, 0, 0, TimeSpan.FromHours(8)));
        await IllAsync("calendar.this-year");
    }

    [Fact]
    public async Task Deliveries_WaitingTooLong_AreAnError()
    {
        await _app.Store.WriteAsync(new OperationContext(Actor.System("test"), _app.Clock.GetUtcNow(), "留下"), (write, _) =>
        {
            write.Execute("update cases_delivery set state = 'pending'", null);
            return Task.FromResult(Result.Ok);
        }, CancellationToken.None);
        _app.Clock.Advance(TimeSpan.FromHours(2));
        await IllAsync("deliveries.waiting");
    }

    [Fact]
    public async Task Database_Unreachable_IsAnErrorAndTheRestIsStillTold()
    {
        var answer = await CommandLine.RunAsync("doctor", "--json", "--Tongban:DataFolder=/nowhere", "--Tongban:Database=Sqlite");

        Assert.Equal(1, answer.Code);
        var grades = answer.Json.GetProperty("findings").EnumerateArray().ToDictionary(Name, finding => finding.GetProperty("grade").GetString(), StringComparer.Ordinal);
        Assert.Equal(("error", "ok"), (grades["database"], grades["cryptography.sm2"]));
        static string Name(JsonElement finding) => finding.GetProperty("name").GetString()!;
    }

    [Fact]
    public void Judged_WithoutAMachineInThatState()
    {
        Assert.Equal([Grade.Error, Grade.Warning, Grade.Ok], new[] { 1L << 29, 5L << 30, 50L << 30 }.Select(free => DiskCheckup.Judge("disk", "/", free, 100L << 30).Grade));
        Assert.Equal([Grade.Ok, Grade.Warning, Grade.Warning], new bool?[] { true, false, null }.Select(kept => ClockCheckup.Synchronised(kept).Grade));
        Assert.Equal([Grade.Error, Grade.Ok], new[] { false, true }.Select(holds => CryptographyCheckup.Judge("sm2", holds).Grade));
        Assert.Equal([Grade.Ok, Grade.Warning], new[] { 1L << 20, 1L << 30 }.Select(bytes => DatabaseCheckup.Log(bytes).Grade));
        Assert.Equal([Grade.Warning, Grade.Ok], new[] { 13, 15 }.Select(major => DatabaseCheckup.Version(major).Grade));
        Assert.Equal(Grade.Error, DatabaseCheckup.Schema(new SchemaStatus([], ["cases/9999.sql"])).Grade);
        Assert.Equal(Grade.Error, DatabaseCheckup.Schema(new SchemaStatus([new Script("cases", "0001", "")], [])).Grade);
        Assert.Equal([Grade.Ok, Grade.Error], new[] { 5L, 20_000 }.Select(behind => RecordCheckup.Behind("board", behind).Grade));
        var none = WorkingCalendar.Parse([]).Value;
        Assert.Equal([Grade.Ok, Grade.Warning], new[] { new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 1) }.Select(day => CalendarCheckup.NextYear(day, none).Grade));
        Assert.Equal(Grade.Warning, DeliveriesCheckup.Failed(3).Grade);
    }

    private Task WriteAsync() => _app.Store.WriteAsync(new OperationContext(Actor.System("test"), _app.Clock.GetUtcNow(), "试写"), (write, _) =>
    {
        write.Record(new Entry("test.written", "test", Guid.CreateVersion7(), "990101000000", new { n = 1 }));
        return Task.FromResult(Result.Ok);
    }, CancellationToken.None);

    private Microsoft.Extensions.Options.IOptions<PlatformOptions> Options() => _app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<PlatformOptions>>();

    private async Task<List<Finding>> FindingsAsync()
    {
        var findings = new List<Finding>();
        foreach (var checkup in _app.Services.GetServices<ICheckup>())
            findings.AddRange(await checkup.ExamineAsync(CancellationToken.None));
        return findings;
    }

    private async Task<Finding> FindingAsync(string name, ICheckup? checkup = null) =>
        (checkup is null ? await FindingsAsync() : await checkup.ExamineAsync(CancellationToken.None)).Single(finding => finding.Name == name);

    private async Task<Finding> IllAsync(string name)
    {
        var finding = await FindingAsync(name);
        Assert.Equal(Grade.Error, finding.Grade);
        Assert.NotNull(finding.Advice);
        return finding;
    }
}
