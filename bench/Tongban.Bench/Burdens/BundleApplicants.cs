using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Bench.Day;
using Tongban.Cases.Contracts;
using Tongban.Cases.Domain.Bundles;
using Tongban.Forms.Contracts;
using Tongban.Server.Touring;

namespace Tongban.Bench.Burdens;

/// <summary>Applicants who begin by the pages, answer whatever the merged form requires, upload what is missing, and submit.</summary>
internal sealed class BundleApplicants(Uri address) : IDisposable
{
    private static readonly byte[] Picture = Convert.FromHexString(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000b49444154789c6360000200000500017a5eab3f0000000049454e44ae426082");

    private readonly Dictionary<bool, Browser> _signedIn = [];

    /// <returns>The application's line of the burden ledger as the program gives it.</returns>
    public async Task<CaseBurden> SubmitAsync(Bundle bundle, BundlePlan plan)
    {
        var begun = await BeginAsync(bundle, plan);
        await SendInAsync(begun);
        var submitted = await CallAsync(begun.Applicant, HttpMethod.Get, $"/api/v1/applications/{begun.Id}");
        return submitted.GetProperty("burden").Deserialize<CaseBurden>(JsonSerializerOptions.Web)!;
    }

    /// <summary>Begins by the pages, saves every answer and brings every paper: ready to be submitted.</summary>
    public async Task<BegunBundle> BeginAsync(Bundle bundle, BundlePlan plan)
    {
        // Who has a licence already applies as the shop's owner; somebody else founds it.
        var applicant = await SignedInAsync((string?)plan.Pin.Answers["licence"] == "have");
        var query = string.Join('&', plan.Pin.Answers.Select(pair => $"{pair.Key}={(string?)pair.Value}"));
        var begun = await applicant.SubmitAsync(await applicant.GetAsync($"/bundles/{bundle.Code}/start?{query}"));
        if (!begun.Path.StartsWith("/apply/d/", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{query}: {begun.Path} {begun.Heading}");
        }

        var id = Guid.Parse(begun.Address.Segments[3].TrimEnd('/'));
        var answers = Answer(plan, await CallAsync(applicant, HttpMethod.Get, $"/api/v1/applications/{id}"));
        await CallAsync(applicant, HttpMethod.Put, $"/api/v1/applications/{id}/form", new JsonObject { ["data"] = answers.ToNode() }, "\"1\"");
        await BringAsync(applicant, id);
        return new BegunBundle(applicant, id, plan.Merged.Form.Pages.MaxBy(page => page.Fields.Count)!.Code);
    }

    /// <summary>The page of the merged form with the most fields.</summary>
    public async Task PageAsync(BegunBundle begun) => await CallAsync(begun.Applicant, $"/apply/d/{begun.Id}/{begun.Page}");

    public Task SendInAsync(BegunBundle begun) =>
        CallAsync(begun.Applicant, HttpMethod.Post, $"/api/v1/applications/{begun.Id}/submit", new JsonObject { ["declared"] = true });

    public void Dispose()
    {
        foreach (var browser in _signedIn.Values)
        {
            browser.Dispose();
        }
    }

    private static FormData Answer(BundlePlan plan, JsonElement draft)
    {
        var given = FormData.FromNode((JsonObject)JsonNode.Parse(draft.GetProperty("data").GetRawText())!).Value;
        var locked = draft.GetProperty("sources").EnumerateObject().Select(source => source.Name).Where(key => plan.Merged.Form.Field(key)?.ReadOnly == true).ToHashSet(StringComparer.Ordinal);
        var found = FormSampling.Find(plan.Merged.Form, FormFacts.ForDemonstration(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date)),
            new SamplingWishes { Given = given, Locked = locked, Avoid = [.. plan.Elsewhere, (ApplyingAs.Key, ApplyingAs.Agent)], Last = true });
        return found.IsRight ? found.Data.Where(key => !locked.Contains(key)) : throw new InvalidOperationException($"{plan.Pin.Answers.ToJsonString()}: {found.Faults[0]}");
    }

    private static async Task BringAsync(Browser applicant, Guid id)
    {
        var list = await applicant.GetAsync($"/apply/d/{id}/materials");
        foreach (var key in list.Html.QuerySelectorAll("main section[id]").Where(section => section.QuerySelector(".t-tag") is null).Select(section => section.Id!))
        {
            await applicant.SubmitAsync(list, $"[id='{key}'] form[enctype]", new Dictionary<string, object?> { ["file"] = new FileToSend("图.png", "image/png", Picture) });
        }
    }

    private async Task<Browser> SignedInAsync(bool company)
    {
        if (!_signedIn.TryGetValue(company, out var browser))
        {
            browser = _signedIn[company] = await Person.SignInAsync(address, new PageTimes(), company ? "owner" : "boss", company ? "company" : "person");
        }

        return browser;
    }

    private static async Task CallAsync(Browser applicant, string page)
    {
        if ((await applicant.GetAsync(page)).Find("main form[method=post]") is null)
        {
            throw new InvalidOperationException($"{page} is no form page");
        }
    }

    private async Task<JsonElement> CallAsync(Browser applicant, HttpMethod method, string path, JsonObject? body = null, string? tag = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path));
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        var answer = await applicant.SendAsync(request);
        return (int)answer.Status < 300 ? JsonDocument.Parse(answer.Source).RootElement.Clone() : throw new InvalidOperationException($"{method} {path}: {(int)answer.Status} {answer.Source}");
    }
}

/// <summary>An application that is ready to be submitted.</summary>
/// <param name="Page">Its page with the most fields.</param>
internal sealed record BegunBundle(Browser Applicant, Guid Id, string Page);
