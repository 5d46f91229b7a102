using Microsoft.AspNetCore.Razor.Hosting;
using Xunit;

namespace Tongban.Tests.Architecture;

/// <summary>Two modules with a page at the same path inside the project would hide one another.</summary>
public sealed class PageTests
{
    [Fact]
    public void Pages_HaveUniquePaths()
    {
        var paths = Modules.All.Append(Modules.WebKit).Append(typeof(Server.Program).Assembly)
            .SelectMany(assembly => new RazorCompiledItemLoader().LoadItems(assembly))
            .Select(item => item.Identifier)
            .Where(path => !path.EndsWith("_ViewImports.cshtml", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(paths);
        Assert.Equal(paths.Distinct().Order(StringComparer.Ordinal), paths.Order(StringComparer.Ordinal));
    }
}
