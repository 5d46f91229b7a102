using System.Collections.Concurrent;
using Tongban.Cases.Messages;
using Tongban.Kernel;

namespace Tongban.Tests.Features.Messages;

/// <summary>A way out that tests hold in hand.</summary>
internal sealed class TestCarrier(string channel) : ICarrier
{
    public ConcurrentQueue<Parcel> Carried { get; } = new();

    public bool Works { get; set; } = true;

    /// <summary>How long a handing over takes.</summary>
    public TimeSpan Takes { get; set; }

    /// <summary>Called in the middle of sending.</summary>
    public Action Meanwhile { get; set; } = () => { };

    public string Channel => channel;

    public async Task<Result<Carried>> SendAsync(Parcel parcel, CancellationToken ct)
    {
        Meanwhile();
        await Task.Delay(Takes, ct);
        if (!Works)
            return new Problem("test-0001", 503, "网关没有应答");
        Carried.Enqueue(parcel);
        return new Carried("已接收");
    }
}
