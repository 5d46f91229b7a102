using Tongban.Server.Touring;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;

namespace Tongban.Tests.Features.Catalogue.Keeping;

/// <summary>What the tests of the catalogue manager's desk do again and again.</summary>
internal static class Desk
{
    public static Task<Browser> OfficialAsync(this TestApp app, string login) => app.SignedInAsync(login, "staff");

    /// <summary>Begins a change of a published item.</summary>
    public static async Task<Page> BeginAsync(this Browser manager, string slug, string kind = "Change", string? successors = null)
    {
        var item = await manager.GetAsync($"/workbench/items/{slug}");
        return await manager.SubmitAsync(item, "form[method=post]:has([name=Reason])", new Dictionary<string, object?> { ["Kind"] = kind, ["Reason"] = "按新的规定调整", ["Successors"] = successors ?? "" });
    }

    public static Task<Page> SaveAsync(this Browser manager, Page page, params (string Name, string Value)[] values) =>
        manager.SubmitAsync(page, "form.t-elements", values.ToDictionary(pair => pair.Name, pair => (object?)pair.Value), "act=save");

    public static async Task<Page> SendAsync(this Browser manager, string draft) =>
        await manager.SubmitAsync(await manager.GetAsync(draft), "form[action*=Send]", null, "act=send");

    public static async Task<Page> ReviewAsync(this Browser reviewer, string draft, string act, string note = "") =>
        await reviewer.SubmitAsync(await reviewer.GetAsync(draft), "form[action*=Review]", new Dictionary<string, object?> { ["Note"] = note }, $"act={act}");

    /// <summary>Through both offices to publication.</summary>
    public static async Task PublishAsync(this TestApp app, Browser manager, string draft)
    {
        await manager.SendAsync(draft);
        using var staffing = await app.OfficialAsync("staffing");
        await staffing.ReviewAsync(draft, "approve");
        using var lawyer = await app.OfficialAsync("legal");
        await lawyer.ReviewAsync(draft, "approve");
    }
}
