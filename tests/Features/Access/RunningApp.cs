using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Access;

/// <summary>One program for a class whose tests don't disturb one another.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    public TestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
