using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Bundles;
using Tongban.Cases.Domain.Bundles;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Tests.Features.Applying;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;

namespace Tongban.Tests.Features.Bundles;

/// <summary>Somebody who answers a bundle's questions in one way, fills in whatever is asked, and brings whatever is missing.</summary>
internal static class Ways
{
    /// <summary>Who may apply: the owner of the shop where there is a licence already, else somebody who founds a company.</summary>
    public static async Task<Browser> ApplicantAsync(this TestApp app, JsonObject way)
    {
        if ((string?)way["licence"] != "have")
        {
            return await app.SignedInAsync("boss");
        }

        var owner = app.Browser();
        await owner.SignInAsync("owner", "company");
        return owner;
    }

    public static string Start(string bundle, JsonObject way) =>
        $"/bundles/{bundle}/start?{string.Join('&', way.Select(pair => $"{pair.Key}={(string?)pair.Value}"))}";

    /// <summary>Begins by the pages, answers by the merged form, uploads what is missing, submits.</summary>
    /// <param name="last">Prefers the last of the offered answers, so that other conditions are followed.</param>
    public static async Task<Guid> ApplyAsync(this TestApp app, Browser browser, string bundle, JsonObject way, bool last = false)
    {
        var begun = await browser.SubmitAsync(await browser.GetAsync(Start(bundle, way)), "main form");
        var id = Guid.TryParse(begun.Path.Split('/') is [_, _, _, var text, ..] ? text : "", out var draft) ? draft : throw new InvalidOperationException($"{way.ToJsonString()}: {begun.Path} {begun.Text}");
        var answers = await app.AnswersAsync(id, last);
        var saved = await browser.CallAsync(HttpMethod.Put, $"/api/v1/applications/{id}/form", new JsonObject { ["data"] = answers.ToNode() }.ToJsonString(), "\"1\"");
        if ((int)saved.Status != 200)
        {
            throw new InvalidOperationException($"{way.ToJsonString()}: {saved.Source}");
        }

        foreach (var paper in await app.MissingAsync(id))
        {
            await browser.UploadAsync(id, paper);
        }

        var submitted = await browser.SubmitApplicationAsync(id);
        return (int)submitted.Status == 201 ? id : throw new InvalidOperationException($"{way.ToJsonString()}: {submitted.Source}");
    }

    /// <summary>Answers to everything that the merged form requires, found from its definition.</summary>
    private static async Task<FormData> AnswersAsync(this TestApp app, Guid id, bool last)
    {
        var draft = await app.DraftAsync(id);
        var plan = draft.Bundle!;
        var locked = draft.Answers.Provenance.Keys.Where(key => draft.Form.Field(key)?.ReadOnly == true).ToHashSet(StringComparer.Ordinal);
        var found = FormSampling.Find(draft.Form, FormFacts.ForDemonstration(DateOnly.FromDateTime(app.Clock.GetUtcNow().Date)),
            new SamplingWishes { Given = draft.Data, Locked = locked, Avoid = [.. plan.Elsewhere, (ApplyingAs.Key, ApplyingAs.Agent)], Last = last });
        return found.IsRight ? found.Data.Where(key => !locked.Contains(key)) : throw new InvalidOperationException($"{plan.Pin.Answers.ToJsonString()}: {found.Faults[0]}");
    }

    private static async Task<IEnumerable<string>> MissingAsync(this TestApp app, Guid id)
    {
        var draft = await app.DraftAsync(id);
        var lines = await app.Services.GetRequiredService<Checklists>().ForAsync(draft, draft.Data, CancellationToken.None);
        return lines.Where(line => line.IsMissing).Select(line => line.Need.Material.Key);
    }

    private static async Task<Draft> DraftAsync(this TestApp app, Guid id)
    {
        var account = (await app.Store.ListAsync(id)).Single();
        return await app.Services.GetRequiredService<DraftStore>().FindAsync(id, account, CancellationToken.None) ?? throw new InvalidOperationException("no draft");
    }

    private static Task<List<Guid>> ListAsync(this Tongban.Platform.Data.Store store, Guid id) =>
        Tongban.Platform.Data.Query.ListAsync(store, "select account_id from cases_draft where id = @p0", row => row.GetGuid(0), CancellationToken.None, id);
}
