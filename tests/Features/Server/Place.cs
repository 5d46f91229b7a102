using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Platform.Backup;
using Tongban.Platform.Data;
using Tongban.Server.Commands;
using Tongban.Server.Hosting;
using Tongban.Tests.TestKit;

namespace Tongban.Tests.Features.Server;

/// <summary>Somewhere new to restore to: an empty folder, and on PostgreSQL an empty database.</summary>
internal sealed class Place : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private Place(TestDatabase database) => _database = database;

    public string Folder => Path.Combine(_database.Folder, "restored");

    public string ConnectionString => _database.ConnectionString;

    public static async Task<Place> NewAsync() => new(await TestDatabase.EmptyAsync());

    public async Task<RestoredApp> RestoreAsync(string archive)
    {
        var app = TongbanApp.Build(
        [
            $"--Tongban:Database={TestDatabase.Kind}", $"--Tongban:ConnectionString={ConnectionString}", "--Logging:LogLevel:Default=Error",
        ], builder => OwnFolder.Point(builder.Services, Folder));
        try
        {
            return new RestoredApp(app, await app.Services.GetRequiredService<Restoration>().RunAsync(archive, Folder, CancellationToken.None));
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();
}

/// <summary>The program on what was restored, not started.</summary>
internal sealed record RestoredApp(WebApplication App, RestoreReport Report) : IAsyncDisposable
{
    public IServiceProvider Services => App.Services;

    public Store Store => Services.GetRequiredService<Store>();

    public async ValueTask DisposeAsync() => await App.DisposeAsync();
}
