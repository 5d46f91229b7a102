namespace Tongban.Web.Kit;

/// <summary>The site's own name and who answers for it; bound from the configuration section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    public string PlaceName { get; set; } = "云州市";

    /// <summary>The bar's name; the place's name with 政务服务 when empty.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// The site's address as people reach it, for example https://zwfw.example.gov.cn: printed as a code on documents. Without
    /// it the code holds the number to type.
    /// </summary>
    public string Address { get; set; } = "";

    /// <summary>主办单位: who answers for the site.</summary>
    public string Owner { get; set; } = "云州市行政审批服务局（演示）";

    public string Hotline { get; set; } = "12345";

    /// <summary>Links of the foot, each shown when some module answers it (or when it leads elsewhere by https).</summary>
    public IReadOnlyList<NavLink> Foot { get; set; } =
    [
        new("权力清单", "/powers"), new("责任清单", "/duties"), new("证照核验", "/verify"), new("数据开放", "/open-data"),
        new("隐私", "/privacy"), new("无障碍", "/accessibility"),
    ];

    /// <summary>ICP filing and public-security filing numbers, shown when there are any.</summary>
    public IReadOnlyList<string> Filings { get; set; } = [];
}
