using Tongban.Tests.TestKit;

namespace Tongban.Tests.Features.Identity;

/// <summary>Steps that many journeys begin with.</summary>
internal static class Visits
{
    public const string Password = "Tongban-2026";

    /// <summary>Signs in and gives the page on which one lands.</summary>
    public static async Task<Page> SignInAsync(this Browser browser, string login, string tab = "person", string? returnUrl = null, string password = Password)
    {
        var page = await browser.GetAsync($"/sign-in?as={tab}" + (returnUrl is null ? "" : "&returnUrl=" + Uri.EscapeDataString(returnUrl)));
        return await browser.SubmitAsync(page, values: new Dictionary<string, object?> { ["Input.Login"] = login, ["Input.Password"] = password });
    }

    public static async Task<Browser> SignedInAsync(this TestApp app, string login, string tab = "person")
    {
        var browser = app.Browser();
        var landed = await browser.SignInAsync(login, tab, "/me/password");
        if (landed.Path != "/me/password" && tab != "company")
            throw new InvalidOperationException($"{login} was not let in: {landed.Text}");
        return browser;
    }

    /// <summary>The newest code that the demonstration's phones received.</summary>
    public static async Task<string> CodeAsync(this Browser browser)
    {
        var text = (await browser.GetAsync("/demo/messages")).Text;
        var at = text.IndexOf("验证码 ", StringComparison.Ordinal) + "验证码 ".Length;
        return text[at..(at + 6)];
    }

    public static IReadOnlyList<string> Errors(this Page page) =>
        [.. page.Html.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent.Trim())];

    /// <summary>The error beside a field; null when there is none.</summary>
    public static string? ErrorBeside(this Page page, string field) =>
        page.Find($"[name='{field}']:not([type=hidden])")?.Closest(".govuk-form-group")?.QuerySelector(".govuk-error-message")?.TextContent.Trim();
}
