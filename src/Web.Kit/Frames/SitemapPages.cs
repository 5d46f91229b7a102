namespace Tongban.Web.Kit;

/// <summary>Public pages that a module wants search engines to know, besides items. Registered as a singleton.</summary>
public interface ISitemapPages
{
    /// <summary>Paths of this site with their query, each worth a page of its own.</summary>
    IEnumerable<string> Paths { get; }
}
