using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Backup;
using Tongban.Platform.Files;
using Tongban.Platform.Jobs;
using Tongban.Platform.Records;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Server;

/// <summary>The drill: back up while people write, restore elsewhere, and see that everything that was acknowledged is there.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Place _place = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _place = await Place.NewAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _place.DisposeAsync();
    }

    [Fact]
    public async Task Backup_WhileOthersWrite_RestoresToARecordThatVerifiesWithEverythingAcknowledgedBefore()
    {
        var (_, card) = await _app.SeniorCardAsync();
        await _app.WorkAsync();
        await _app.Services.GetRequiredService<RecordWork>().ExportHeadAsync(CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => WriteAsync(stop.Token))).ToList();
        while (await EntriesAsync() < 200)
            await Task.Delay(10);
        var acknowledged = await EntriesAsync();

        var report = await TakeAsync();

        stop.Cancel();
        var written = (await Task.WhenAll(writers)).Sum();
        await using var restored = await _place.RestoreAsync(report.File);
        Assert.True(report.Holds, string.Join('\n', report.Findings));
        Assert.True(restored.Report.Holds, string.Join('\n', restored.Report.Findings));
        Assert.True(restored.Report.Heads >= 2 && restored.Report.Files >= 1, restored.Report.ToString());
        await using var db = restored.Store.Read();
        var entries = await db.Set<EntryRow>().CountAsync();
        Assert.InRange(entries, acknowledged, acknowledged + written);
        Assert.Equal(card, (await db.Set<CaseRow>().SingleAsync(row => row.Id == card)).Id);
        var photo = await db.Set<MaterialRow>().SingleAsync(row => row.CaseId == card && row.FileHash != null);
        Assert.NotNull(restored.Services.GetRequiredService<FileStore>().Open(photo.FileHash!));
    }

    [Fact]
    public async Task Restored_GoesOn_SealsWhatWasOpenAndOpensWhatWasSealed()
    {
        var (_, card) = await _app.SeniorCardAsync();
        var report = await TakeAsync();
        Assert.True(report.Unsealed > 0);

        await using var restored = await _place.RestoreAsync(report.File);
        await restored.Services.GetRequiredService<Sealer>().SealAsync(CancellationToken.None);

        await using var db = restored.Store.Read();
        Assert.Equal(0, await db.Set<EntryRow>().CountAsync(row => row.Position == null));
        var sealedContact = (await db.Set<CaseRow>().SingleAsync(row => row.Id == card)).ContactSealed;
        Assert.NotEmpty(restored.Services.GetRequiredService<Tongban.Platform.Cryptography.Vault>().Open(Tongban.Cases.Data.CaseSeals.Contact, sealedContact));
    }

    [Fact]
    public async Task Backup_WithoutKeys_HoldsNoneAndSaysSo()
    {
        var report = await TakeAsync(withKeys: false);

        Assert.DoesNotContain(await NamesAsync(report.File), name => name.StartsWith("keys/", StringComparison.Ordinal));
        await using var restored = await _place.RestoreAsync(report.File);
        Assert.True(restored.Report.Holds);
        Assert.False(Directory.Exists(Path.Combine(_place.Folder, "keys")));
    }

    [Fact]
    public async Task Backup_OverAnExistingFile_IsRefusedAndLeavesItAlone()
    {
        var target = Path.Combine(_app.Folder, "taken.tgz");
        await File.WriteAllTextAsync(target, "old");

        await Assert.ThrowsAsync<OperatorException>(() => TakeAsync(target));

        Assert.Equal("old", await File.ReadAllTextAsync(target));
        Assert.Equal([target], Directory.GetFileSystemEntries(_app.Folder, "*taken*"));
    }

    [Fact]
    public async Task Backup_Stopped_LeavesNothingBehind()
    {
        var target = Path.Combine(_app.Folder, "stopped.tgz");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _app.Services.GetRequiredService<Backups>()
            .TakeAsync(target, withKeys: true, TimeProvider.System, new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFileSystemEntries(_app.Folder, "*stopped*"));
    }

    [Fact]
    public async Task Backup_WithADamagedOrMissingFile_IsWrittenAndSaysWhich()
    {
        await _app.SeniorCardAsync();
        var file = Directory.GetFiles(Path.Combine(_app.Folder, "data", "files"), "*", SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(file, "rot");
        var rotten = await TakeAsync(Path.Combine(_app.Folder, "rotten.tgz"));
        File.Delete(file);
        var missing = await TakeAsync(Path.Combine(_app.Folder, "missing.tgz"));

        Assert.False(rotten.Holds);
        Assert.Contains(Path.GetFileName(file), Assert.Single(rotten.Findings), StringComparison.Ordinal);
        Assert.False(missing.Holds);
        await using var restored = await _place.RestoreAsync(missing.File);
        Assert.False(restored.Report.Holds);
        Assert.Contains(restored.Report.Findings, finding => finding.Contains(Path.GetFileName(file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("database/", "与清单不同")]
    [InlineData("heads.jsonl", "与清单不同")]
    [InlineData("manifest.json", "签名不成立")]
    public async Task Restore_OfATamperedArchive_PutsNothingInPlace(string member, string finding)
    {
        var altered = await AlteredAsync((await TakeAsync()).File, member);

        await using var restored = await _place.RestoreAsync(altered);

        Assert.False(restored.Report.Holds);
        Assert.False(restored.Report.Restored);
        Assert.Contains(restored.Report.Findings, found => found.Contains(finding, StringComparison.Ordinal));
        Assert.False(Directory.Exists(_place.Folder));
    }

    [Fact]
    public async Task Verify_OfHalfAnArchive_DoesNotHold()
    {
        var whole = (await TakeAsync()).File;
        var bytes = await File.ReadAllBytesAsync(whole);
        await File.WriteAllBytesAsync(whole + ".half", bytes[..(bytes.Length / 2)]);

        Assert.Equal(0, (await CommandLine.RunAsync("backup", "verify", whole)).Code);
        var half = await CommandLine.RunAsync("backup", "verify", whole + ".half", "--json");
        Assert.Equal(1, half.Code);
        Assert.False(half.Json.GetProperty("holds").GetBoolean());
    }

    [Fact]
    public async Task Restore_IntoAPlaceThatIsNotEmpty_IsRefused()
    {
        var archive = (await TakeAsync()).File;
        await using (await _place.RestoreAsync(archive))
        {
        }

        var again = await Assert.ThrowsAsync<OperatorException>(async () => await _place.RestoreAsync(archive));

        Assert.Contains("空的", again.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_IntoAFilledPostgres_IsRefused()
    {
        Assert.SkipUnless(TestDatabase.Kind == DatabaseKind.Postgres, "SQLite's database is a file in the new folder");
        var archive = (await TakeAsync()).File;
        await using (var connection = new NpgsqlConnection(_place.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("create table somebodys (id int)", connection);
            await command.ExecuteNonQueryAsync();
        }

        var refused = await Assert.ThrowsAsync<OperatorException>(async () => await _place.RestoreAsync(archive));

        Assert.Contains("已有 1 张表", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manifest_OfANewerSchema_IsStrangeToThisProgram()
    {
        var report = await CommandLine.RunAsync("backup", "verify", (await TakeAsync()).File, "--json");
        var scripts = _app.Services.GetRequiredService<Tongban.Platform.Data.ScriptRunner>().Scripts();
        var manifest = (await Archives.CheckAsync((await TakeAsync(Path.Combine(_app.Folder, "two.tgz"))).File, CancellationToken.None)).Manifest!;

        Assert.True(report.Json.GetProperty("holds").GetBoolean());
        Assert.Empty(manifest.StrangeTo(scripts));
        Assert.Equal(["cases/9999-later.sql"], (manifest with { Schema = [.. manifest.Schema, new("cases", "9999-later.sql", "00")] }).StrangeTo(scripts));
    }

    private Task<BackupReport> TakeAsync(string? target = null, bool withKeys = true) => _app.Services.GetRequiredService<Backups>()
        .TakeAsync(target ?? Path.Combine(_app.Folder, "backup.tgz"), withKeys, TimeProvider.System, CancellationToken.None);

    private async Task<int> EntriesAsync()
    {
        await using var db = _app.Store.Read();
        return await db.Set<EntryRow>().CountAsync();
    }

    private async Task<int> WriteAsync(CancellationToken stop)
    {
        var written = 0;
        for (; !stop.IsCancellationRequested; written++)
        {
            var operation = new OperationContext(Actor.System("test"), _app.Clock.GetUtcNow(), "试写");
            var done = await _app.Store.WriteAsync(operation, (write, _) =>
            {
                write.Record(new Entry("test.written", "test", Guid.CreateVersion7(), "990101000000", new { written }));
                return Task.FromResult(Result.Ok);
            }, CancellationToken.None);
            Assert.True(done.IsOk);
            if (written % 20 == 0)
                await _app.Services.GetRequiredService<Sealer>().SealAsync(CancellationToken.None);
        }

        return written;
    }

    private static async Task<List<string>> NamesAsync(string archive)
    {
        await using var tar = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        var names = new List<string>();
        while (await tar.GetNextEntryAsync() is { } entry)
            names.Add(entry.Name);
        return names;
    }

    /// <summary>The same archive with one byte more in one member.</summary>
    private static async Task<string> AlteredAsync(string archive, string member)
    {
        await using var from = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        await using var to = new TarWriter(new GZipStream(File.Create(archive + ".altered"), CompressionLevel.Fastest));
        while (await from.GetNextEntryAsync(copyData: true) is { } entry)
        {
            var copy = entry;
            if (entry.Name.StartsWith(member, StringComparison.Ordinal))
            {
                var content = new MemoryStream();
                await (entry.DataStream ?? Stream.Null).CopyToAsync(content);
                content.Write(Encoding.ASCII.GetBytes(" "));
                content.Position = 0;
                copy = new PaxTarEntry(TarEntryType.RegularFile, entry.Name) { DataStream = content };
            }

            await to.WriteEntryAsync(copy);
        }

        return archive + ".altered";
    }
}
