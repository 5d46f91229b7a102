using Microsoft.AspNetCore.Http;

namespace Tongban.Web.Kit;

public static class SiteAddress
{
    /// <summary>Where the site is, without a slash at the end: as configured, else as this request came.</summary>
    public static string Root(this SiteOptions site, HttpRequest request) =>
        site.Address.Length > 0 ? site.Address.TrimEnd('/') : $"{request.Scheme}://{request.Host}";
}
