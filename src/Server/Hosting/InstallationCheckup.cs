using Microsoft.Extensions.Options;
using Tongban.Platform;
using Tongban.Platform.Checkups;
using Tongban.Web.Kit;

namespace Tongban.Server.Hosting;

/// <summary>The settings fit what this installation is for.</summary>
internal sealed class InstallationCheckup(IHostEnvironment environment, IOptions<PlatformOptions> options, IOptions<SiteOptions> site, ReverseProxy proxy) : ICheckup
{
    /// <summary>What the program can't do without, whatever the place.</summary>
    private static readonly string[] Parts = ["roles.json", "elements", "forms", "processes", "regimes", "documents", "calendars"];

    private readonly PlatformOptions _options = options.Value;

    public string Name => "installation";

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Finding>>([Environment(), Demonstration(), Site(), Seeds(), Proxy()]);

    private Finding Environment() => environment.IsProduction()
        ? Finding.Good("installation.environment", "正式环境（Production）")
        : Finding.Warn("installation.environment", $"运行环境是 {environment.EnvironmentName}", "正式使用请以 --environment=Production 启动。");

    private Finding Demonstration() => (_options.Demonstration, environment.IsProduction()) switch
    {
        (true, true) => Finding.Bad("installation.demonstration", "正式环境开着演示模式：99 开头的假编码会被接受，演示账号人人能登录", "请把 Tongban:Demonstration 设为 false。"),
        (true, false) => Finding.Warn("installation.demonstration", "演示模式", "正式使用请关掉 Tongban:Demonstration，并用新的数据库。"),
        _ => Finding.Good("installation.demonstration", "没有开演示模式"),
    };

    private Finding Site() => !_options.Demonstration && site.Value.PlaceName == new SiteOptions().PlaceName
        ? Finding.Bad("installation.site", $"门户还叫“{site.Value.PlaceName}政务服务”，那是演示地方的名称", "请在设置里写明 Site:PlaceName、Site:Owner（主办单位）和 Site:Filings（备案号）。")
        : Finding.Good("installation.site", $"门户是{site.Value.PlaceName}的");

    private Finding Seeds() => Parts.Where(part => !Path.Exists(Path.Combine(_options.SeedFolder, part))).ToList() is { Count: > 0 } missing
        ? Finding.Bad("installation.seeds", $"{_options.SeedFolder} 里没有 {string.Join("、", missing)}", "请检查 Tongban:SeedFolder；用 tongban place check 查一遍。")
        : Finding.Good("installation.seeds", $"种子文件在 {_options.SeedFolder}");

    private Finding Proxy() => proxy.Known.Count == 0
        ? Finding.Warn("installation.proxy", "没有写明反向代理", "正式使用要经过 TLS 反向代理；请在 Tongban:KnownProxies 写明它的地址，否则来访者的地址都成了代理的地址，限流也就限错了人。")
        : Finding.Good("installation.proxy", $"信任的反向代理：{string.Join("、", proxy.Known)}");
}
