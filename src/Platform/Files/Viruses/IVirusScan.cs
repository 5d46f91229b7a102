namespace Tongban.Platform.Files.Viruses;

public enum ScanState
{
    Clean,
    Infected,

    /// <summary>No scanner is set up; the file is kept and marked so.</summary>
    NotScanned,

    /// <summary>A scanner is set up and doesn't answer; nothing is kept meanwhile.</summary>
    Unavailable,
}

/// <param name="Note">The signature that was found, or what the scanner said instead of an answer.</param>
public sealed record ScanVerdict(ScanState State, string? Note = null);

/// <summary>Looks for viruses. Which scanner it is, is the operator's business: <c>Tongban:ClamAv</c>.</summary>
public interface IVirusScan
{
    Task<ScanVerdict> ScanAsync(Stream content, CancellationToken ct);

    /// <summary>For the operator: what answers; null when nothing does.</summary>
    Task<string?> VersionAsync(CancellationToken ct);
}

/// <summary>No scanner was set up.</summary>
internal sealed class NoVirusScan : IVirusScan
{
    public Task<ScanVerdict> ScanAsync(Stream content, CancellationToken ct) => Task.FromResult(new ScanVerdict(ScanState.NotScanned));

    public Task<string?> VersionAsync(CancellationToken ct) => Task.FromResult<string?>(null);
}
