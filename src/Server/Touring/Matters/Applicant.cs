using System.Text.Json;
using Tongban.Platform.Security;

namespace Tongban.Server.Touring.Matters;

/// <summary>Somebody with a demonstration account, in their own name or a company's.</summary>
/// <param name="Login">The account.</param>
/// <param name="Who">As the tour calls them.</param>
/// <param name="Company">Part of the company's name; null for themselves.</param>
internal sealed record Applicant(string Login, string Who, string? Company = null)
{
    public SubjectKind Kind => Company is null ? SubjectKind.Person : SubjectKind.Organisation;

    /// <summary>Those who come to a window, with what they say of themselves there.</summary>
    /// <param name="folder">The folder that seeded the site.</param>
    public static IReadOnlyList<WalkingIn> AtWindow(string folder)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "accounts.json")));
        var accounts = file.RootElement.GetProperty("accounts").EnumerateArray().Where(account => account.TryGetProperty("idNumber", out _))
            .ToDictionary(account => account.GetProperty("login").GetString()!, account => account.Clone());
        var company = accounts["agent"].GetProperty("actsFor")[0].GetProperty("company").GetString()!;
        return [.. All.Where(one => one.Company is null or "德味酒店").Select(one => new WalkingIn(
            one, accounts[one.Login].GetProperty("name").GetString()!, accounts[one.Login].GetProperty("idNumber").GetString()!,
            accounts[one.Login].GetProperty("mobile").GetString()!, one.Company is null ? null : company))];
    }

    /// <summary>The demonstration residents' identity numbers, as their accounts' file has them.</summary>
    public static IReadOnlyList<string> IdNumbers(string folder)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "accounts.json")));
        return [.. file.RootElement.GetProperty("accounts").EnumerateArray()
            .Where(account => account.TryGetProperty("idNumber", out _)).Select(account => account.GetProperty("idNumber").GetString()!)];
    }

    /// <summary>Of different ages and both sexes; a sole trader, a legal representative and an authorised agent.</summary>
    public static IReadOnlyList<Applicant> All { get; } =
    [
        new("agent", "居民孙家凯"), new("boss", "居民吴晓雯"), new("citizen", "居民付玉发"), new("owner", "居民侯燕"),
        new("agent", "酒店公司经办人", "德味酒店"), new("owner", "饺子馆经营者", "侯记饺子馆"), new("boss", "酒店公司法定代表人", "德味酒店"),
    ];
}

/// <summary>Somebody at a window.</summary>
/// <param name="CompanyCode">For which company they came; null for themselves.</param>
internal sealed record WalkingIn(Applicant Applicant, string Name, string IdNumber, string Mobile, string? CompanyCode);

/// <summary>The applicants, each signed in when first needed.</summary>
internal sealed class Applicants(Cast cast)
{
    private readonly Dictionary<Applicant, Visitor> _ready = [];

    public async Task<Visitor> ReadyAsync(Applicant applicant)
    {
        if (_ready.TryGetValue(applicant, out var visitor))
            return visitor;
        visitor = cast.Anybody(applicant.Who);
        await cast.Tell.StepAsync(applicant.Who, "登录", async () =>
        {
            var page = await visitor.SignInAsync(applicant.Login, cast.Password);
            return applicant.Company is null ? page.Heading : await SwitchAsync(visitor, applicant.Company);
        });
        return _ready[applicant] = visitor;
    }

    private static async Task<string> SwitchAsync(Visitor visitor, string company)
    {
        var choice = await visitor.OpenAsync("/me/acting");
        var label = Filling.Labels(choice, "main form").FirstOrDefault(text => text.Contains(company, StringComparison.Ordinal))
            ?? throw new TourFault($"不能以{company}的名义办事", choice);
        await visitor.SendAsync(choice, new Dictionary<string, object> { ["以谁的名义办事？"] = label });
        return label;
    }
}
