namespace Tongban.Identity.Domain;

/// <summary>
/// What a password must be: long rather than ornate (GB/T 22239 asks for length and more than one kind of character),
/// and nothing that others know about its owner.
/// </summary>
internal static class PasswordRules
{
    public const int Shortest = 8;
    public const int Longest = 64;

    public const string InWords = "8 至 64 个字，字母、数字、符号至少用两种，不要用生日、手机号";

    private static readonly string[] Common = ["password", "12345678", "87654321", "11111111", "qwertyui", "abc12345", "a1234567", "iloveyou", "1q2w3e4r"];

    /// <param name="known">What others know: login name, identity number, mobile number.</param>
    /// <returns>What is wrong, in words for the field; null when nothing is.</returns>
    public static string? Refuse(string? password, params string?[] known)
    {
        if (string.IsNullOrEmpty(password))
            return "请设置密码。";
        if (password.Length is < Shortest or > Longest)
            return $"密码要 {Shortest} 至 {Longest} 个字，您填了 {password.Length} 个。";
        if (Kinds(password) < 2)
            return "密码太简单。请把字母、数字、符号混着用，至少两种。";
        var lower = password.ToLowerInvariant();
        if (Common.Any(common => lower.Contains(common, StringComparison.Ordinal)))
            return "这个密码太常见，容易被猜到。请换一个。";
        return known.SelectMany(Telling).Any(part => lower.Contains(part, StringComparison.Ordinal))
            ? "密码里不要有您的登录名、手机号、身份证号或生日，别人容易猜到。"
            : null;
    }

    private static int Kinds(string password) =>
        (password.Any(char.IsLetter) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0) + (password.Any(c => !char.IsLetterOrDigit(c)) ? 1 : 0);

    /// <summary>The whole, the last six characters, and an identity number's birth date.</summary>
    private static IEnumerable<string> Telling(string? known)
    {
        if (known is not { Length: >= 4 })
            yield break;
        var lower = known.ToLowerInvariant();
        yield return lower;
        if (known.Length >= 6)
            yield return lower[^6..];
        if (known.Length == 18)
            yield return lower[6..14];
    }
}
