using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Tongban.Platform.Telemetry;

/// <summary>Counters and traces by OpenTelemetry's API; exported when the operator names a collector.</summary>
public sealed class Meters : IDisposable
{
    public const string Name = "Tongban";

    public static readonly ActivitySource Activities = new(Name);
    private readonly Meter _meter = new(Name);

    public Meters()
    {
        Acts = _meter.CreateCounter<long>("tongban.cases.acts", description: "Legal acts recorded, by act");
        Refusals = _meter.CreateCounter<long>("tongban.refusals", description: "Expected refusals, by problem code");
    }

    public Counter<long> Acts { get; }

    public Counter<long> Refusals { get; }

    public void Dispose() => _meter.Dispose();
}
