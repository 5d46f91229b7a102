using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Tongban.Platform.Records;
using Tongban.Server.Hosting;

namespace Tongban.Server.Touring;

/// <summary>The whole program on a port of its own, on a fresh demonstration database in a temporary folder, gone afterwards.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private OwnServer(WebApplication app, string folder)
    {
        _app = app;
        _folder = folder;
    }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<OwnServer> StartAsync(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("tongban-tour").FullName;
        var app = TongbanApp.Build(
        [
            "--environment=Demonstration",
            "--Tongban:Database=Sqlite",
            "--Tongban:ConnectionString=",
            $"--Tongban:DataFolder={Path.Combine(folder, "data")}",
            "--Tongban:KeysFolder=",
            $"--Tongban:HeadsFolder={Path.Combine(folder, "heads")}",
            "--Tongban:Demonstration=true",
            "--Tongban:MigrateOnStart=true",
            "--Tongban:RateLimitScale=100",
            "--Logging:LogLevel:Default=Error",
            "--Logging:LogLevel:Microsoft=Error",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Error",
            "--urls=http://127.0.0.1:0",
        ]);
        await TongbanApp.PrepareAsync(app.Services, ct);
        await app.StartAsync(ct);
        return new OwnServer(app, folder);
    }

    /// <summary>Seals what is open, takes the present head and holds the record against it.</summary>
    public async Task<string> VerifyRecordAsync()
    {
        await _app.Services.GetRequiredService<Sealer>().SealAsync(CancellationToken.None);
        var head = await _app.Services.GetRequiredService<Heads>().CurrentAsync(CancellationToken.None);
        var report = await _app.Services.GetRequiredService<LogAudit>().VerifyAsync(head, CancellationToken.None);
        Expect.True(report.Holds && report.Checked == head.Size && head.Size > 0, $"记录不成立：{string.Join("；", report.Findings)}");
        return $"{head.Size} 条记录与树头 {head.Root[..12]}… 一致";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
