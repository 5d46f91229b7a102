using Microsoft.Extensions.DependencyInjection;

namespace Tongban.Platform.Checkups;

public enum Grade
{
    Ok,
    Warning,
    Error,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">Short and stable, for monitoring: <c>disk.data</c>.</param>
/// <param name="Text">What was found, in plain words.</param>
/// <param name="Advice">What the operator should do; null when all is well.</param>
public sealed record Finding(string Name, Grade Grade, string Text, string? Advice = null)
{
    public static Finding Good(string name, string text) => new(name, Grade.Ok, text);

    public static Finding Warn(string name, string text, string advice) => new(name, Grade.Warning, text, advice);

    public static Finding Bad(string name, string text, string advice) => new(name, Grade.Error, text, advice);
}

/// <summary>Looks at one side of the installation for <c>tongban doctor</c>; changes nothing.</summary>
public interface ICheckup
{
    /// <summary>Names the checkup when it can't be carried out at all.</summary>
    string Name { get; }

    Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct);
}

public static class CheckupServices
{
    public static IServiceCollection AddCheckup<TCheckup>(this IServiceCollection services)
        where TCheckup : class, ICheckup => services.AddSingleton<ICheckup, TCheckup>();

    internal static void AddPlatformCheckups(this IServiceCollection services) => services
        .AddCheckup<DiskCheckup>()
        .AddCheckup<ClockCheckup>()
        .AddCheckup<KeysCheckup>()
        .AddCheckup<CryptographyCheckup>()
        .AddCheckup<DatabaseCheckup>()
        .AddCheckup<RecordCheckup>()
        .AddCheckup<HeadsCheckup>()
        .AddCheckup<FilesCheckup>()
        .AddCheckup<UploadsCheckup>()
        .AddCheckup<JobsCheckup>();
}
