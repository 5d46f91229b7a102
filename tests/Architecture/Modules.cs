using System.Reflection;
using Tongban.Server.Hosting;

namespace Tongban.Tests.Architecture;

/// <summary>The assemblies under the rules.</summary>
internal static class Modules
{
    public static IReadOnlyList<Assembly> All { get; } =
        [.. InstalledModules.All.Select(module => module.GetType().Assembly).Distinct()];

    public static Assembly Kernel => typeof(Kernel.Result).Assembly;

    public static Assembly Platform => typeof(Platform.IModule).Assembly;

    public static Assembly WebKit => typeof(Web.Kit.IText).Assembly;
}
