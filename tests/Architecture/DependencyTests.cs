using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Tongban.Platform;
using Xunit;

namespace Tongban.Tests.Architecture;

/// <summary>Dependencies run one way: Server → Modules → other modules' Contracts, Platform, Web.Kit → Kernel.</summary>
public sealed class DependencyTests
{
    private static readonly string[] FrameworkOfTheWebAndData = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Npgsql", "Microsoft.Data.Sqlite"];

    [Fact]
    public void Kernel_KnowsNeitherWebNorDatabase() => Assert.Empty(Forbidden(Modules.Kernel));

    [Fact]
    public void Kernel_Rule_CanFail() => Assert.NotEmpty(Forbidden(Modules.Platform));

    [Fact]
    public void Platform_KnowsNoModule()
    {
        var names = Modules.All.Select(module => module.GetName().Name).ToHashSet();

        Assert.NotEmpty(names);
        Assert.DoesNotContain(References(Modules.Platform).Concat(References(Modules.WebKit)).Concat(References(Modules.Kernel)), names.Contains);
        Assert.Contains(References(typeof(Server.Program).Assembly), names.Contains);
    }

    [Fact]
    public void Modules_DependOnEachOtherWithoutCircles()
    {
        var names = Modules.All.ToDictionary(module => module.GetName().Name!, module => References(module).ToHashSet());
        var order = Modules.All.Select(module => module.GetName().Name!).ToList();

        foreach (var (name, references) in names)
        {
            Assert.DoesNotContain(references.Intersect(names.Keys), used => order.IndexOf(used!) >= order.IndexOf(name));
        }
    }

    [Fact]
    public void Modules_ShowOnlyTheirContracts() =>
        Assert.Empty(Modules.All.SelectMany(module => ShownWithoutBeingAContract(module.GetExportedTypes())).Select(type => type.FullName));

    [Fact]
    public void Modules_Rule_CanFail() => Assert.Equal([typeof(DependencyTests)], ShownWithoutBeingAContract([typeof(DependencyTests)]));

    private static IEnumerable<Type> ShownWithoutBeingAContract(IEnumerable<Type> types) => types.Where(type =>
        type.Namespace?.Split('.').Contains("Contracts") != true
        && !typeof(IModule).IsAssignableFrom(type)
        && !typeof(PageModel).IsAssignableFrom(type)
        && !typeof(PageBase).IsAssignableFrom(type)
        && !typeof(ViewComponent).IsAssignableFrom(type)
        && !typeof(ITagHelper).IsAssignableFrom(type)
        && !IsNestedInPage(type));

    /// <summary>A page's input record stands inside the page and is bound by the framework.</summary>
    private static bool IsNestedInPage(Type type) => type.DeclaringType is { } outer && typeof(PageModel).IsAssignableFrom(outer);

    private static IEnumerable<string> Forbidden(Assembly assembly) => References(assembly)
        .Where(name => FrameworkOfTheWebAndData.Any(start => name.StartsWith(start, StringComparison.Ordinal)));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
