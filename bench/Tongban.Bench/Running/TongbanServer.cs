using System.Diagnostics;
using System.Globalization;

namespace Tongban.Bench.Running;

/// <summary>The built program with a data folder and a database of its own, on the demonstration place.</summary>
internal sealed class TongbanServer(string program, string home, DatabaseChoice database)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string Repository { get; } = Find(AppContext.BaseDirectory);

    public static string Program { get; } = Path.Combine(Repository, "src/Server/bin/Release/net10.0/tongban.dll");

    public string Home => home;

    public DatabaseChoice Database => database;

    public string HeadsFolder => Path.Combine(home, "heads");

    public string Log => Path.Combine(home, "server.log");

    public static TongbanServer In(string home, DatabaseChoice database)
    {
        BenchSeed.Into(Path.Combine(home, "seed"));
        return new TongbanServer(Program, home, database);
    }

    public Task<Spawned> StartAsync()
    {
        var address = new Uri($"http://127.0.0.1:{Spawned.FreePort()}");
        return Spawned.StartAsync(Command("serve", "--urls", address.ToString()), address, "/health/ready", Patience, Log);
    }

    /// <summary>Runs a command of the program to its end.</summary>
    public async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        var start = Command(args);
        (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("tongban did not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    private ProcessStartInfo Command(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Repository };
        start.ArgumentList.Add(program);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        foreach (var (name, value) in Settings())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private IEnumerable<(string Name, string Value)> Settings() =>
    [
        ("DOTNET_ENVIRONMENT", "Demonstration"),
        ("ASPNETCORE_ENVIRONMENT", "Demonstration"),
        ("Tongban__Database", database.Kind),
        ("Tongban__ConnectionString", database.ConnectionString),
        ("Tongban__DataFolder", Path.Combine(home, "data")),
        ("Tongban__HeadsFolder", HeadsFolder),
        ("Tongban__SeedFolder", Path.Combine(home, "seed")),
        ("Tongban__Demonstration", "true"),
        ("Tongban__MigrateOnStart", "true"),
        ("Tongban__HeadEverySeconds", 1.ToString(CultureInfo.InvariantCulture)),
        ("Tongban__RateLimitScale", 100_000.ToString(CultureInfo.InvariantCulture)),
        ("Logging__LogLevel__Default", "Warning"),
        ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Warning"),
    ];

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Tongban.slnx"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not inside the checkout"));
}
