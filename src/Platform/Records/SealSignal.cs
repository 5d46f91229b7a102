namespace Tongban.Platform.Records;

/// <summary>Wakes the sealer of this node right after a write; entries of other nodes are found by its regular look.</summary>
public sealed class SealSignal : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);

    public void Wake()
    {
        if (_signal.CurrentCount == 0)
        {
            try
            {
                _signal.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else woke it in between, which is all that was wanted.
            }
        }
    }

    /// <returns>Whether it was woken; else the time was over.</returns>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken ct) => _signal.WaitAsync(atMost, ct);

    public void Dispose() => _signal.Dispose();
}
