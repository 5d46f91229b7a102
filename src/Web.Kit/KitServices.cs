using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using Tongban.Platform.Security;

namespace Tongban.Web.Kit;

/// <summary>How a program takes the kit in.</summary>
public static class KitServices
{
    /// <summary>Adds texts, assets, display modes, the three-field date and readable Chinese in the HTML.</summary>
    /// <param name="modules">Assemblies that may embed <c>Texts/en.json</c> and <c>assets/…</c>; the kit itself is always among them.</param>
    public static IServiceCollection AddKit(this IServiceCollection services, params Assembly[] modules)
    {
        Assembly[] assemblies = [typeof(KitServices).Assembly, .. modules];
        services.AddHttpContextAccessor();
        services.AddOptions<SiteOptions>().BindConfiguration("Site");
        services.AddSingleton(new TextCatalogue(assemblies));
        services.AddSingleton(new Assets(assemblies));
        services.AddSingleton<PortalLinks>();
        services.AddScoped(provider => DisplayMode.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext));
        services.AddScoped<IText>(provider =>
            new ReaderText(provider.GetRequiredService<TextCatalogue>(), provider.GetRequiredService<DisplayMode>().Language));
        services.TryAddScoped<IWorkbenchFrames, NoWorkbenchFrames>();
        services.TryAddSingleton<IReaderPlaces, NoReaderPlaces>();
        // Chinese as Chinese, not as numeric references: a third of the bytes.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // In every environment alike: the error handler makes a problem document of it.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.RespectRequiredConstructorParameters = true;
        });
        services.Configure<MvcOptions>(options =>
        {
            options.ModelBinderProviders.Insert(0, new DateFieldsBinderProvider());
            options.Filters.Add(new ExpiredFormFilter());
            ChineseBindingMessages.Set(options.ModelBindingMessageProvider);
        });
        return services;
    }

    /// <summary>Maps the assets, favicon, robots and the display links.</summary>
    /// <param name="mark">What every endpoint needs besides being open to everybody.</param>
    public static IEndpointRouteBuilder MapKitAssets(this IEndpointRouteBuilder routes, Action<IEndpointConventionBuilder>? mark = null)
    {
        foreach (var endpoint in AssetEndpoints.Map(routes).Concat(DisplayEndpoints.Map(routes)))
        {
            endpoint.Add(builder => builder.Metadata.Add(new PublicAttribute()));
            mark?.Invoke(endpoint);
        }

        return routes;
    }

    private sealed class NoReaderPlaces : IReaderPlaces
    {
        public ReaderPlace? Of(HttpContext http) => null;

        public ReaderPlace? Remembered(HttpContext http) => null;
    }

    private sealed class NoWorkbenchFrames : IWorkbenchFrames
    {
        public Task<WorkbenchFrame> ForAsync(HttpContext http) => Task.FromResult(WorkbenchFrame.Empty);
    }
}
