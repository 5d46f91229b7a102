using Tongban.Tests.TestKit;
using Xunit;

[assembly: AssemblyFixture(typeof(Tongban.Tests.Architecture.AppFixture))]

namespace Tongban.Tests.Architecture;

/// <summary>One running program for all rules that look at its routes and its model.</summary>
public sealed class AppFixture : IAsyncLifetime
{
    public TestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
