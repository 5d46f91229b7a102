using System.Text.Json.Nodes;
using Tongban.Tests.TestKit;

namespace Tongban.Tests.Features.Access;

/// <summary>Somebody who comes to a route, with the permissions that the data files give them – read here, not asked of the program.</summary>
/// <param name="Login">Null for one who isn't signed in.</param>
/// <param name="RealNameLevel">Null for officials and visitors.</param>
internal sealed record Visitor(string? Login, int? RealNameLevel, IReadOnlySet<string> Permissions)
{
    public static Visitor Nobody { get; } = new(null, null, new HashSet<string>());

    public bool IsStaff => Login is not null && RealNameLevel is null;

    public static Visitor Person(string login, int level) => new(login, level, new HashSet<string>());

    public static Visitor Staff(string login)
    {
        var number = Data("accounts.json")["accounts"]!.AsArray().Single(account => (string?)account!["login"] == login)!["number"]!.GetValue<string>();
        var posts = Data("staff.json")["staff"]!.AsArray().Single(person => (string?)person!["number"] == number)!["posts"]!.AsArray();
        return new(login, null, posts.SelectMany(post => PermissionsOf((string)post!["role"]!)).ToHashSet());
    }

    public static IReadOnlyList<string> Roles { get; } =
        [.. Data("roles.json")["roles"]!.AsArray().Select(role => (string)role!["code"]!)];

    public static IReadOnlyList<string> PermissionsOf(string role) =>
        [.. Data("roles.json")["roles"]!.AsArray().Single(found => (string?)found!["code"] == role)!["permissions"]!.AsArray().Select(code => (string)code!)];

    /// <summary>What the rule says about this one, said again without the program's own check.</summary>
    public bool MayUse(string rule) => rule switch
    {
        "public" => true,
        "signed-in" => Login is not null,
        "staff" => IsStaff,
        ['p', 'e', 'r', 's', 'o', 'n', ':', .. var level] => RealNameLevel >= int.Parse(level, System.Globalization.CultureInfo.InvariantCulture),
        _ => IsStaff && rule.Split('|').Any(Permissions.Contains),
    };

    private static JsonNode Data(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "data", file)))!;
}
