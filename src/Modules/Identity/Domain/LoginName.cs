using System.Text.RegularExpressions;

namespace Tongban.Identity.Domain;

/// <summary>A name that somebody chose to sign in with. It begins with a letter, so that it is never taken for a number.</summary>
internal static partial class LoginName
{
    public static string? Refuse(string name) => Pattern().IsMatch(name)
        ? null
        : "登录名用 4 至 30 个字母、数字、点、横线，以字母开头。";

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9._-]{3,29}$", RegexOptions.None, 1000)]
    private static partial Regex Pattern();
}
