namespace Tongban.Web.Kit;

/// <summary>Keeps redirects inside this site: a link that says «back» must never lead to somebody else's page.</summary>
public static class LocalPath
{
    /// <summary><paramref name="path"/> when it is a path of this site, else <paramref name="otherwise"/>.</summary>
    public static string Or(string? path, string otherwise) => IsLocal(path) ? path! : otherwise;

    private static bool IsLocal(string? path) =>
        path is ['/', ..]
        && (path.Length == 1 || path[1] is not ('/' or '\\'))
        && path.Length <= 2000
        && !path.Any(character => char.IsControl(character) || character == '\\');
}
