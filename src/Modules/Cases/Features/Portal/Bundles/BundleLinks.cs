namespace Tongban.Cases.Features.Portal.Bundles;

/// <summary>Addresses of one matter 一件事.</summary>
internal static class BundleLinks
{
    public static string Choose(string code) => $"/bundles/{code}";

    public static string Start(string code) => $"/bundles/{code}/start";

    public static string Progress(Guid id) => $"/me/bundles/{id}";
}
