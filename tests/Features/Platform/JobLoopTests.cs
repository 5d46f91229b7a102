using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tongban.Platform.Jobs;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Platform;

/// <summary>A job that fails is tried again, and never takes the program with it.</summary>
public sealed class JobLoopTests
{
    [Fact]
    public async Task Job_WhoseOwnCallTimesOut_LeavesTheProgramRunning()
    {
        TimingOut.Ran = new TaskCompletionSource();
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<IJob, TimingOut>(), "--Tongban:RunJobs=true");
        await TimingOut.Ran.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.False(app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await app.Browser().GetAsync("/")).Status);
    }

    private sealed class TimingOut : IJob
    {
        public static TaskCompletionSource Ran { get; set; } = new();

        public string Name => "test.timing-out";

        public TimeSpan Every => TimeSpan.FromMinutes(1);

        public Task RunAsync(CancellationToken ct)
        {
            Ran.TrySetResult();
            throw new TaskCanceledException("The gateway took too long");
        }
    }
}
