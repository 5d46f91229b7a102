using System.Text.Json;
using AngleSharp.Dom;
using Tongban.Cases.Data.Rows;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;

namespace Tongban.Tests.Features.Bundles;

/// <summary>Officials who bring a case to its end by the pages, whatever its process: whoever is offered work does it.</summary>
internal sealed class Officials(TestApp app)
{
    private const int MostSteps = 20;
    private static readonly string[] NotWanted = ["tell-missing", "not-accept", "refer", "return", "untrue", "revoke", "decide-refuse", "object"];
    private static readonly string[] Order = ["receive", "accept", "forward", "survey-report"];
    private readonly Dictionary<string, Browser> _signedIn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _logins = new(StringComparer.Ordinal);

    /// <summary>Until granted and closed.</summary>
    public async Task FinishAsync(Guid id)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var row = await app.RowAsync(id);
            if (row.State == "closed")
            {
                return;
            }

            await PayAsync(id);
            if (!await DoNextAsync(row))
            {
                throw new InvalidOperationException($"nobody can go on with {row.ItemName} ({row.State})");
            }
        }

        throw new InvalidOperationException("too many steps");
    }

    private async Task<bool> DoNextAsync(CaseRow row)
    {
        foreach (var login in (string[])["window", .. Staff(row.DepartmentName)])
        {
            var official = await SignedInAsync(login);
            var file = await official.GetAsync($"/workbench/cases/{row.Id}");
            if (file.Html.QuerySelectorAll(".t-acts a.t-act[href*='task=']").Where(offer => !NotWanted.Contains(Name(offer)))
                .OrderBy(offer => Array.IndexOf(Order, Name(offer)) is var at and >= 0 ? at : Order.Length).FirstOrDefault() is { } offer)
            {
                await ActAsync(official, offer);
                return true;
            }
        }

        return false;
    }

    private static async Task ActAsync(Browser official, IElement offer)
    {
        var form = await official.GetAsync(offer.GetAttribute("href")!);
        var said = new Dictionary<string, object?> { ["Reasons"] = "材料齐全，符合规定条件", ["Conclusion"] = "符合要求", ["Password"] = "Tongban-2026", ["ServedTo"] = "本人" }
            .Where(word => form.Find($"main [name='{word.Key}']") is not null).ToDictionary();
        var done = await official.SubmitAsync(form, values: said);
        if (!done.Address.Query.Contains("done=", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{offer.TextContent.Trim()}: {done.Path} {done.Text}");
        }
    }

    private async Task PayAsync(Guid id)
    {
        if ((await app.RowsAsync<FeeRow>(fee => fee.CaseId == id && fee.State == FeeStates.Due)).Count > 0)
        {
            var window = await SignedInAsync("window");
            await window.SubmitAsync(await window.GetAsync($"/workbench/cases/{id}/fees"), "main form[action*='Pay']", new Dictionary<string, object?> { ["How"] = "现金" });
        }
    }

    /// <summary>Logins of the people of a department, as the demonstration's files have them.</summary>
    private string[] Staff(string department)
    {
        if (_logins.TryGetValue(department, out var known))
        {
            return known;
        }

        var file = Read("accounts.json");
        var accounts = file.GetProperty("accounts").EnumerateArray().Where(account => account.GetProperty("kind").GetString() == "staff")
            .ToDictionary(account => account.GetProperty("number").GetString()!, account => account.GetProperty("login").GetString()!);
        foreach (var number in file.GetProperty("officials").EnumerateArray().Select(number => number.GetString()!))
        {
            accounts.TryAdd(number, "s" + number);
        }

        var code = Read("departments.json").GetProperty("departments").EnumerateArray().First(one => one.GetProperty("name").GetString() == department).GetProperty("creditCode").GetString();
        return _logins[department] = [.. Read("staff.json").GetProperty("staff").EnumerateArray()
            .Where(one => one.GetProperty("posts").EnumerateArray().Any(post => post.GetProperty("department").GetString() == code) && accounts.ContainsKey(one.GetProperty("number").GetString()!))
            .Select(one => accounts[one.GetProperty("number").GetString()!])];
    }

    private async Task<Browser> SignedInAsync(string login) =>
        _signedIn.TryGetValue(login, out var browser) ? browser : _signedIn[login] = await app.StaffAsync(login);

    private static string Name(IElement offer) => offer.GetAttribute("href")!.Split("do=")[^1];

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "data", file))).RootElement.Clone();
}
