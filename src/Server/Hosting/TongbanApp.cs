using System.IO.Compression;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Tongban.Kernel.Codes;
using Tongban.Platform;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Checkups;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;
using Tongban.Platform.Records;
using Tongban.Web.Kit;

namespace Tongban.Server.Hosting;

/// <summary>Puts the program together; tests and the command line use the same.</summary>
public static class TongbanApp
{
    /// <summary>Builds the application without starting it.</summary>
    /// <param name="args">Configuration as <c>--Tongban:Key=value</c>.</param>
    /// <param name="change">What a test wants otherwise.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(TongbanApp).Assembly.GetName().Name,
            ContentRootPath = Directory.GetCurrentDirectory(),
        });
        builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "tongban.json"), optional: true);
        // The operator's own settings stand where the program is started, for instance /etc/tongban: an upgrade replaces the program only.
        builder.Configuration.AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "tongban.json"), optional: true);
        builder.Configuration.AddEnvironmentVariables().AddCommandLine(args);
        builder.Logging.ConfigureLogging(builder.Environment);
        change?.Invoke(builder);
        AddServices(builder);
        var app = builder.Build();
        Pipeline.Configure(app);
        return app;
    }

    /// <summary>Made-up people, accounts whose password is printed and codes that belong to nobody have no place where it is meant.</summary>
    /// <exception cref="OperatorException">The demonstration is asked for in production, or a configured province is none.</exception>
    public static void RefuseWrongSettings(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<PlatformOptions>>().Value;
        if (services.GetRequiredService<IHostEnvironment>().IsProduction() && options.Demonstration)
        {
            throw new OperatorException("正式环境（Production）不能开演示模式。请把 Tongban:Demonstration 设为 false；要演示，请以 --environment=Demonstration 启动。");
        }

        var strange = options.Provinces.Where(province => province.Length != 2 || !province.All(char.IsAsciiDigit) || province == CodeRules.DemonstrationProvince).ToList();
        if (strange.Count > 0)
        {
            throw new OperatorException($"Tongban:Provinces 里的“{string.Join("、", strange)}”不是省级区划代码的前两位（例如 44）。99 只用于演示，不用写。");
        }
    }

    /// <summary>Brings schema and seeds up to date where the operator allows it at start, and refuses a schema it doesn't know.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        var options = services.GetRequiredService<IOptions<PlatformOptions>>().Value;
        RefuseWrongSettings(services);
        Directory.CreateDirectory(options.DataFolder);
        // Keys that can't be read stop the start, not somebody's application in the middle of the day.
        _ = services.GetRequiredService<Vault>().BlindIndex("start", "");
        var scripts = services.GetRequiredService<ScriptRunner>();
        if (options.MigrateOnStart)
        {
            await scripts.ApplyAsync(ct);
            await services.GetRequiredService<SeedRunner>().RunAsync(ct);
        }
        else
        {
            var status = await scripts.StatusAsync(ct);
            ScriptRunner.Refuse(status);
            if (status.Pending.Count > 0)
            {
                throw new OperatorException($"数据库还差 {status.Pending.Count} 个结构脚本。请先运行 tongban migrate。");
            }
        }

        await services.GetRequiredService<ListenerRunner>().StartAsync(ct);
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddTongban(builder.Configuration, InstalledModules.All);
        services.PostConfigure<PlatformOptions>(options => options.SeedFolder = Located(options.SeedFolder));
        services.AddScoped<IWorkbenchFrames, WorkbenchFrames>();
        services.AddSingleton<ReverseProxy>();
        services.AddCheckup<InstallationCheckup>();
        AddPages(services);
        services.AddOutputCache(CachePolicies.Configure);
        services.AddSingleton<IFeedListener, FreshGuides>();
        services.AddSingleton<IFeedListener, FreshFigures>();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.AddRateLimiter(RateLimits.Configure);
        services.AddOpenApi("v1");
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddTelemetry(builder.Configuration);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = Pipeline.LargestRequest;
            // Ten thousand Chinese characters in an address, nine bytes each: the search page answers what it can, instead of an empty 414.
            options.Limits.MaxRequestLineSize = 96 * 1024;
        });
    }

    /// <summary>Pages come from the kit and from the installed modules, named here and nowhere else.</summary>
    private static void AddPages(IServiceCollection services)
    {
        Assembly[] modules = [.. InstalledModules.All.Select(module => module.GetType().Assembly).Distinct()];
        services.AddKit(modules);
        services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.Configure<MvcOptions>(options => options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true);
        var pages = services.AddRazorPages(options => options.RootDirectory = "/Features");
        foreach (var assembly in modules.Append(typeof(Assets).Assembly))
        {
            pages.AddApplicationPart(assembly);
        }
    }

    /// <summary>Seed files are looked for where the program was started, then beside the program.</summary>
    internal static string Located(string folder) =>
        Directory.Exists(folder) ? Path.GetFullPath(folder) : Path.Combine(AppContext.BaseDirectory, folder);
}
