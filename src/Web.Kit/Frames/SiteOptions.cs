namespace Tongban.Web.Kit;

/// <summary>The site's own name and who answers for it; bound from the configuration section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    public string PlaceName { get; set; } = "云州市";

    /// <summary>The bar's name; the place's name with 政务服务 when empty.</summary>
    public string? Name { get; set; }

    /// <summary>主办单位: who answers for the site.</summary>
    public string Owner { get; set; } = "云州市行政审批服务局（演示）";

    public string Hotline { get; set; } = "12345";

    /// <summary>ICP filing and public-security filing numbers, shown when there are any.</summary>
    public IReadOnlyList<string> Filings { get; set; } = [];
}
