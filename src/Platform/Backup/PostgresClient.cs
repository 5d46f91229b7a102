using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Tongban.Platform.Backup;

/// <summary>PostgreSQL's own <c>pg_dump</c> and <c>pg_restore</c>, with the connection passed by environment, never by argument.</summary>
internal sealed partial class PostgresClient(string connectionString)
{
    /// <summary>Where Debian keeps the clients of each version.</summary>
    private const string DebianFolder = "/usr/lib/postgresql";

    /// <param name="tool"><c>pg_dump</c> or <c>pg_restore</c>.</param>
    /// <param name="server">The server's major version; a client must not be older.</param>
    /// <param name="arguments">Without the connection.</param>
    /// <param name="ct">Ends the client.</param>
    /// <exception cref="OperatorException">The client is missing or too old, or it failed.</exception>
    public async Task RunAsync(string tool, int server, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(await FindAsync(tool, server, ct)) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in Connection())
        {
            start.Environment[name] = value;
        }

        var (code, _, error) = await FinishedAsync(start, ct);
        if (code != 0)
        {
            throw new OperatorException($"{tool} 没有成功（退出码 {code}）：{error.Trim()}");
        }
    }

    private IEnumerable<(string Name, string Value)> Connection()
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        yield return ("PGHOST", settings.Host ?? "localhost");
        yield return ("PGPORT", settings.Port.ToString(CultureInfo.InvariantCulture));
        yield return ("PGDATABASE", settings.Database ?? "");
        yield return ("PGSSLMODE", SslModes[settings.SslMode]);
        foreach (var (name, value) in new[] { ("PGUSER", settings.Username), ("PGPASSWORD", settings.Password), ("PGPASSFILE", settings.Passfile), ("PGSSLROOTCERT", settings.RootCertificate) })
        {
            if (!string.IsNullOrEmpty(value))
            {
                yield return (name, value);
            }
        }
    }

    private static readonly Dictionary<SslMode, string> SslModes = new()
    {
        [SslMode.Disable] = "disable",
        [SslMode.Allow] = "allow",
        [SslMode.Prefer] = "prefer",
        [SslMode.Require] = "require",
        [SslMode.VerifyCA] = "verify-ca",
        [SslMode.VerifyFull] = "verify-full",
    };

    private static async Task<string> FindAsync(string tool, int server, CancellationToken ct)
    {
        var newest = (Path: "", Major: 0);
        foreach (var path in Candidates(tool).Where(File.Exists))
        {
            var (_, output, _) = await FinishedAsync(new ProcessStartInfo(path, "--version") { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true }, ct);
            if (Version().Match(output) is { Success: true } match && int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture) is var major && major > newest.Major)
            {
                newest = (path, major);
            }
        }

        return newest.Major >= server
            ? newest.Path
            : throw new OperatorException(newest.Major == 0
                ? $"这台机器上没有 {tool}。请安装 PostgreSQL {server} 或更新的客户端（Debian：apt-get install postgresql-client），再试一次。"
                : $"{tool} 是 {newest.Major} 版，数据库是 {server} 版：客户端不能比服务器旧。请安装 PostgreSQL {server} 的客户端，再试一次。");
    }

    private static IEnumerable<string> Candidates(string tool)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        var debian = Directory.Exists(DebianFolder) ? Directory.GetDirectories(DebianFolder).Select(folder => Path.Combine(folder, "bin")) : [];
        return path.Concat(debian).Select(folder => Path.Combine(folder, tool));
    }

    private static async Task<(int Code, string Output, string Error)> FinishedAsync(ProcessStartInfo start, CancellationToken ct)
    {
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start");
        await using var stop = ct.Register(() => process.Kill(entireProcessTree: true));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        ct.ThrowIfCancellationRequested();
        return (process.ExitCode, output, await error);
    }

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();
}
