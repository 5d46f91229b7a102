using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Telemetry;

namespace Tongban.Server.Hosting;

/// <summary>Ready means that the database answers.</summary>
internal sealed class DatabaseHealth(Store store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = store.Read();
        var size = await db.Set<LogState>().Select(state => state.Size).SingleAsync(cancellationToken);
        return HealthCheckResult.Healthy($"record size {size}");
    }
}

internal static class Observability
{
    /// <summary>One JSON line an event in production, readable lines otherwise.</summary>
    public static void ConfigureLogging(this ILoggingBuilder logging, IHostEnvironment environment)
    {
        logging.ClearProviders();
        if (environment.IsProduction())
        {
            logging.AddJsonConsole(options => options.UseUtcTimestamp = true);
        }
        else
        {
            logging.AddSimpleConsole(options => options.SingleLine = true);
        }
    }

    /// <summary>Exports traces and metrics when <c>Telemetry:Endpoint</c> names an OTLP collector.</summary>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["Telemetry:Endpoint"] is { Length: > 0 } endpoint)
        {
            services.AddHostedService(_ => new Exporter(new Uri(endpoint)));
        }
    }

    private sealed class Exporter(Uri endpoint) : IHostedService
    {
        private TracerProvider? _traces;
        private MeterProvider? _metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var resource = ResourceBuilder.CreateDefault().AddService("tongban");
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
                .AddSource(Meters.Name, "Microsoft.AspNetCore").AddOtlpExporter(options => options.Endpoint = endpoint).Build();
            _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
                .AddMeter(Meters.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql")
                .AddOtlpExporter(options => options.Endpoint = endpoint).Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _traces?.Dispose();
            _metrics?.Dispose();
            return Task.CompletedTask;
        }
    }
}
