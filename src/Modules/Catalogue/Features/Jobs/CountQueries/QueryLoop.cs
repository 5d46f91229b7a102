using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tongban.Catalogue.Data;

namespace Tongban.Catalogue.Features.Jobs.CountQueries;

/// <summary>Writes this node's counts down once a minute and when it ends; every node has its own, so no lease is needed.</summary>
internal sealed class QueryLoop(QueryCounter counter, TimeProvider time, ILogger<QueryLoop> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync(closing: true, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await FlushAsync(closing: false, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; StopAsync writes the rest.
        }
    }

    private async Task FlushAsync(bool closing, CancellationToken ct)
    {
        try
        {
            await counter.FlushAsync(closing, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Counts of searches weren't written and are lost");
        }
    }
}
