using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;
using Tongban.Server.Hosting;

namespace Tongban.Tests.TestKit;

/// <summary>
/// The whole program in this process on a private, seeded database. Background loops stand still;
/// <see cref="WorkAsync"/> does one round of them.
/// </summary>
public sealed class TestApp : IAsyncDisposable
{
    /// <summary>Monday, 2 March 2026, nine in the morning in China.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly SemaphoreSlim TemplateGate = new(1, 1);
    private static TestDatabase? _template;
    private readonly TestDatabase _database;
    private readonly WebApplication _app;

    private TestApp(TestDatabase database, WebApplication app, TestClock clock)
    {
        _database = database;
        _app = app;
        Clock = clock;
    }

    public TestClock Clock { get; }

    public string Folder => _database.Folder;

    public IServiceProvider Services => _app.Services;

    public Store Store => Services.GetRequiredService<Store>();

    /// <summary>Where it answers, when it listens.</summary>
    public Uri Address => new(_app.Urls.Single());

    public static Task<TestApp> StartAsync(Action<IServiceCollection>? change = null, params string[] settings) =>
        BeginAsync(builder =>
        {
            builder.WebHost.UseTestServer();
            change?.Invoke(builder.Services);
        }, ["--Tongban:RunJobs=false", .. settings]);

    /// <summary>On a free port of this machine and with its background work under way, as a real browser needs it.</summary>
    public static Task<TestApp> ListenAsync(params string[] settings) => BeginAsync(null, ["--urls=http://127.0.0.1:0", .. settings]);

    private static async Task<TestApp> BeginAsync(Action<WebApplicationBuilder>? change, string[] settings)
    {
        var database = await TestDatabase.CopyAsync(await TemplateAsync());
        var clock = new TestClock(Start);
        var app = Build(database, clock, change, settings);
        await TongbanApp.PrepareAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
        return new TestApp(database, app, clock);
    }

    /// <summary>A visitor with cookies of their own.</summary>
    public Browser Browser() => new(_app.GetTestServer().CreateHandler());

    public HttpClient Client() => _app.GetTestClient();

    /// <summary>Seals the record, runs its consumers and refreshes what this node keeps in memory.</summary>
    public Task WorkAsync() => Services.GetRequiredService<RecordWork>().RunAsync(write: true, CancellationToken.None);

    public Task RunJobAsync<TJob>()
        where TJob : IJob => Services.GetServices<IJob>().OfType<TJob>().Single().RunAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task<TestDatabase> TemplateAsync()
    {
        await TemplateGate.WaitAsync();
        try
        {
            if (_template is null)
            {
                var database = await TestDatabase.EmptyAsync();
                await using (var app = Build(database, new TestClock(Start), null, ["--Tongban:MigrateOnStart=true", "--Tongban:RunJobs=false"]))
                {
                    await TongbanApp.PrepareAsync(app.Services, CancellationToken.None);
                }

                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                Npgsql.NpgsqlConnection.ClearAllPools();
                _template = database;
            }

            return _template;
        }
        finally
        {
            TemplateGate.Release();
        }
    }

    private static WebApplication Build(TestDatabase database, TestClock clock, Action<WebApplicationBuilder>? change, string[] settings) =>
        TongbanApp.Build(
        [
            "--environment=Development",
            $"--Tongban:Database={TestDatabase.Kind}",
            $"--Tongban:ConnectionString={database.ConnectionString}",
            $"--Tongban:DataFolder={database.DataFolder}",
            $"--Tongban:HeadsFolder={Path.Combine(database.Folder, "heads")}",
            $"--Tongban:SeedFolder={Path.Combine(Repository.Root, "data")}",
            "--Tongban:Demonstration=true",
            "--Tongban:RateLimitScale=1000",
            // Slow hashing is what passwords need and what a thousand sign-ins of tests don't.
            "--Identity:HashRounds=1000",
            .. settings,
        ],
        builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.AddSingleton<TimeProvider>(clock);
            change?.Invoke(builder);
        });
}

/// <summary>Where the checkout is.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Tongban.slnx"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not inside the checkout"));
}
