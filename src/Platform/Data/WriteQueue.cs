using Microsoft.Extensions.Options;

namespace Tongban.Platform.Data;

/// <summary>
/// SQLite has one writer, and its driver waits for the lock by sleeping. Writers of this process queue here instead,
/// first come first served; on PostgreSQL nobody waits.
/// </summary>
public sealed class WriteQueue(IOptions<PlatformOptions> options) : IDisposable
{
    private static readonly IDisposable Open = new Turn(null);
    private readonly SemaphoreSlim? _gate = options.Value.Database == DatabaseKind.Sqlite ? new SemaphoreSlim(1, 1) : null;

    public async ValueTask<IDisposable> EnterAsync(CancellationToken ct)
    {
        if (_gate is null)
        {
            return Open;
        }

        await _gate.WaitAsync(ct);
        return new Turn(_gate);
    }

    public void Dispose() => _gate?.Dispose();

    private sealed class Turn(SemaphoreSlim? gate) : IDisposable
    {
        public void Dispose() => gate?.Release();
    }
}
