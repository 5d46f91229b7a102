using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tongban.Bench.Day;

/// <summary>Those who work this day, by their logins.</summary>
internal sealed record Crew(IReadOnlyList<string> Clerks, IReadOnlyList<string> Approvers);

/// <summary>The demonstration's offices with as many people as a busy day needs: eight at the windows, twenty in each of three departments.</summary>
internal static class DaySeed
{
    public const string Password = "Tongban-2026";
    private const string Place = "990101000000";
    private const string WindowOffice = "12990101000003017A";
    private const int FirstNumber = 9001;

    private static readonly JsonSerializerOptions Written = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Market regulation, civil affairs, public security.</summary>
    private static readonly string[] Departments = ["119901010000030258", "119901010000030333", "1199010100000305XM"];

    private static readonly (string Role, int Count)[] Posts = [("surveyor", 6), ("reviewer", 8), ("decider", 6)];

    /// <param name="folder">The seed of the server under test.</param>
    public static Crew Into(string folder)
    {
        var staff = Read(folder, "staff.json");
        var accounts = Read(folder, "accounts.json");
        var logins = Logins(accounts);
        var clerks = Fill(staff, accounts, logins, "window-clerk", WindowOffice, 8);
        var approvers = Departments.SelectMany(department => Posts.SelectMany(post => Fill(staff, accounts, logins, post.Role, department, post.Count))).ToList();
        Write(folder, "staff.json", staff);
        Write(folder, "accounts.json", accounts);
        return new Crew(clerks, approvers);
    }

    /// <summary>Those who hold the post already, and new ones until there are enough.</summary>
    private static List<string> Fill(JsonObject staff, JsonObject accounts, Dictionary<string, string> logins, string role, string department, int count)
    {
        var people = staff["staff"]!.AsArray();
        var holders = people.Where(person => person!["posts"]!.AsArray().Any(post => Text(post!, "role") == role && Text(post!, "department") == department))
            .Select(person => logins.GetValueOrDefault(Text(person!, "number"))).OfType<string>().Take(count).ToList();
        while (holders.Count < count)
        {
            var number = $"990101{(FirstNumber + people.Count).ToString(CultureInfo.InvariantCulture)}";
            people.Add(new JsonObject
            {
                ["number"] = number,
                ["name"] = $"当班{number[^3..]}",
                ["posts"] = new JsonArray(new JsonObject { ["role"] = role, ["department"] = department, ["place"] = Place }),
            });
            accounts["officials"]!.AsArray().Add(number);
            holders.Add(logins[number] = "s" + number);
        }

        return holders;
    }

    private static Dictionary<string, string> Logins(JsonObject accounts)
    {
        var named = accounts["accounts"]!.AsArray().Where(account => Text(account!, "kind") == "staff").ToDictionary(account => Text(account!, "number"), account => Text(account!, "login"), StringComparer.Ordinal);
        foreach (var number in accounts["officials"]!.AsArray().Select(number => number!.GetValue<string>()))
        {
            named[number] = "s" + number;
        }

        return named;
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static JsonObject Read(string folder, string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name)))!.AsObject();

    private static void Write(string folder, string name, JsonObject content) => File.WriteAllText(Path.Combine(folder, name), content.ToJsonString(Written));
}
