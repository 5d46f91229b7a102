using Microsoft.Extensions.DependencyInjection;

namespace Tongban.Platform.Jobs;

/// <summary>Background work; one node at a time runs it, under a lease.</summary>
public interface IJob
{
    string Name { get; }

    TimeSpan Every { get; }

    Task RunAsync(CancellationToken ct);
}

/// <summary>Who holds the right to run a job, and until when.</summary>
public sealed class LeaseRow
{
    public required string Name { get; init; }

    public required string Holder { get; set; }

    public required DateTime Until { get; set; }
}

/// <summary>How a job fared last.</summary>
public sealed class JobRow
{
    public required string Name { get; init; }

    public DateTime? SucceededAt { get; set; }

    public DateTime? FailedAt { get; set; }

    /// <summary>Kind and message of the last failure, without what it was about.</summary>
    public string? Failure { get; set; }
}

public static class JobServices
{
    public static IServiceCollection AddJob<TJob>(this IServiceCollection services)
        where TJob : class, IJob
    {
        services.AddSingleton<TJob>();
        return services.AddSingleton<IJob>(provider => provider.GetRequiredService<TJob>());
    }
}
