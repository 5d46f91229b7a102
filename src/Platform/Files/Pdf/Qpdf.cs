using System.Diagnostics;
using System.Globalization;

namespace Tongban.Platform.Files.Pdf;

/// <summary>The qpdf program, kept short: a hostile file may not hold up or swell the machine.</summary>
/// <param name="program">Path of qpdf.</param>
internal sealed class Qpdf(string program)
{
    private const int Encrypted = 0;
    private const int NotEncrypted = 2;
    private const int WithWarnings = 3;
    private const int NotExecutable = 126;
    private const int NotFound = 127;
    private const int MostOutput = FileLimits.Unfolded * 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>A gigabyte of memory and ten seconds of one processor, set by util-linux, which every Debian has.</summary>
    private static readonly string[] Limits = ["--as=1073741824", "--cpu=10", "--core=0"];

    /// <returns>Null when qpdf can't tell.</returns>
    public async Task<bool?> IsEncryptedAsync(string file, CancellationToken ct) => (await RunAsync(["--is-encrypted", file], ct))?.Code switch
    {
        Encrypted => true,
        NotEncrypted => false,
        _ => null,
    };

    /// <returns>Null when qpdf can't read the file.</returns>
    public async Task<int?> PagesAsync(string file, CancellationToken ct) =>
        await RunAsync(["--show-npages", file], ct) is { Code: 0 or WithWarnings } answer
        && int.TryParse(answer.Output.AsSpan(), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var pages) ? pages : null;

    /// <summary>The file written out anew, with all objects in the clear: nothing can hide from who reads it. Null when it can't be read.</summary>
    public async Task<byte[]?> PlainAsync(string file, CancellationToken ct) =>
        await RunAsync(["--qdf", "--object-streams=disable", "--decode-level=none", file, "-"], ct) is { Code: 0 or WithWarnings } answer ? answer.Output : null;

    /// <summary>What it calls itself; null when it doesn't run.</summary>
    public async Task<string?> VersionAsync(CancellationToken ct)
    {
        try
        {
            return await RunAsync(["--version"], ct) is { Code: 0 } answer ? System.Text.Encoding.ASCII.GetString(answer.Output).Split('\n')[0] : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <returns>Null when it took too long or wrote too much.</returns>
    /// <exception cref="FileNotFoundException">There is no such program.</exception>
    private async Task<Answer?> RunAsync(string[] words, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/prlimit", [.. Limits, program, .. words])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            process.StandardInput.Close();
            var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            var output = await Bounded.ReadAsync(process.StandardOutput.BaseStream, MostOutput, limit.Token);
            if (output.Problem == PlatformProblems.FileTooLarge)
                return null;
            await complaints;
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode is NotExecutable or NotFound)
                throw new FileNotFoundException("qpdf doesn't run", program);
            return new Answer(process.ExitCode, output.IsOk ? output.Value : []);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private sealed record Answer(int Code, byte[] Output);
}
