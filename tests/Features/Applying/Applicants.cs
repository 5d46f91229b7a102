using System.Text;
using Tongban.Tests.TestKit;

namespace Tongban.Tests.Features.Applying;

/// <summary>Steps of somebody who applies, page by page.</summary>
internal static class Applicants
{
    public const string Number = "990101194405260011";

    /// <summary>One dot.</summary>
    public static readonly byte[] Picture = Convert.FromHexString(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000b49444154789c6360000200000500017a5eab3f0000000049454e44ae426082");

    /// <summary>Begins an application on its first page.</summary>
    /// <returns>The draft's id.</returns>
    public static async Task<Guid> BeginAsync(this Browser browser, string item = "senior-card")
    {
        var begun = await browser.SubmitAsync(await browser.GetAsync($"/apply/{item}"));
        return begun.Path.StartsWith("/apply/d/", StringComparison.Ordinal)
            ? Guid.Parse(begun.Address.Segments[3].TrimEnd('/'))
            : throw new InvalidOperationException($"no draft: {begun.Status} {begun.Path} {begun.Text}");
    }

    public static async Task<Page> FillAsync(this Browser browser, Guid draft, string page, params (string Field, object? Value)[] values) =>
        await browser.SubmitAsync(await browser.GetAsync($"/apply/d/{draft}/{page}"), values: Say(values));

    public static async Task<Page> UploadAsync(this Browser browser, Guid draft, string key, FileToSend? file = null) =>
        await browser.SubmitAsync(await browser.GetAsync($"/apply/d/{draft}/materials"), $"#{key} form[enctype]",
            Say(("file", file ?? new FileToSend("照片.png", "image/png", Picture))));

    /// <summary>A senior card's form, every page as it should be.</summary>
    public static async Task<Guid> FilledAsync(this Browser browser)
    {
        var draft = await browser.BeginAsync();
        await browser.FillAsync(draft, "who", ("matter.case.applyingAs", "本人办理"));
        await browser.FillAsync(draft, "senior");
        await browser.FillAsync(draft, "card", ("matter.senior.benefitKind", "70 岁换卡"), ("matter.senior.localHousehold", "true"));
        await browser.FillAsync(draft, "delivery", ("matter.delivery.method", "仅电子证照"));
        return draft;
    }

    /// <summary>Form and papers complete.</summary>
    public static async Task<Guid> ReadyAsync(this Browser browser)
    {
        var draft = await browser.FilledAsync();
        await browser.UploadAsync(draft, "photo");
        return draft;
    }

    public static async Task<Page> SendInAsync(this Browser browser, Guid draft, bool declared = true) =>
        await browser.SubmitAsync(await browser.GetAsync($"/apply/d/{draft}/check"), "main form", Say(("declared", declared ? "true" : null)));

    /// <summary>An anti-forgery token as fields, for posts that no form of the browser's own makes.</summary>
    public static async Task<Dictionary<string, string>> TokenAsync(this Browser browser, string page = "/me/password")
    {
        const string Name = "__RequestVerificationToken";
        var found = await browser.GetAsync(page);
        return new() { [Name] = found.Find($"input[name='{Name}']")?.GetAttribute("value") ?? throw new InvalidOperationException($"no token on {page} ({found.Status})") };
    }

    /// <summary>A call of the interface.</summary>
    public static Task<Page> CallAsync(this Browser browser, HttpMethod method, string path, string? json = null, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(method, new Uri("http://localhost" + path));
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return browser.SendAsync(request);
    }

    public static IReadOnlyDictionary<string, object?> Say(params (string Field, object? Value)[] words) => words.ToDictionary(word => word.Field, word => word.Value);
}
