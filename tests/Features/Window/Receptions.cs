using System.Net;
using Tongban.Cases.Data.Rows;
using Tongban.Tests.Features.Applying;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.TestKit;

namespace Tongban.Tests.Features.Window;

/// <summary>A clerk who receives people without an account, page by page.</summary>
internal static class Receptions
{
    public const string Owner = "990101197603080023";
    public const string Elder = "990101194405260011";

    public static readonly IReadOnlyDictionary<string, object?> FoodAnswers = Applicants.Say(
        ("premises.premises.area", "86.5"), ("premises.premises.tenure", "租用"), ("matter.food.operatorType", "餐饮服务经营者"),
        ("matter.food.businessItems", new[] { "热食类" }), ("matter.food.businessModes", new[] { "前店后厨" }), ("matter.food.employees", "4"),
        ("safetyOfficer.person.name", "侯燕"), ("matter.food.onlineOrdering", "false"), ("matter.delivery.method", "窗口领取"));

    public static readonly IReadOnlyDictionary<string, object?> FoodPapers = Applicants.Say(
        ("how[layout]", "original"), ("how[premises-proof]", "copy"), ("how[health-certificates]", "seen"), ("copies[health-certificates]", "2"));

    public static async Task<Page> ComeAsync(this Browser clerk, string item, params (string Field, object? Value)[] who) =>
        await clerk.SubmitAsync(await clerk.GetAsync($"/workbench/window/new/{item}"), "main form[autocomplete='off']", Applicants.Say(who));

    /// <summary>The owner of the dumpling shop came with an identity card.</summary>
    public static async Task<Guid> OwnerCameAsync(this Browser clerk)
    {
        var form = await clerk.ComeAsync("food-business-licence",
            ("Came.Card", $"侯燕|女|汉|云州市|{Owner}"), ("Came.Mobile", "14000007063"), ("Came.CompanyCode", Caseload.Shop));
        return form.Path.StartsWith("/workbench/window/r/", StringComparison.Ordinal)
            ? Guid.Parse(form.Path.Split('/')[4])
            : throw new InvalidOperationException($"{form.Status} {form.Path} {form.Text}");
    }

    /// <summary>From sitting down to a number, received.</summary>
    /// <param name="what">receive or accept.</param>
    public static async Task<Guid> FoodReceivedAsync(this Browser clerk, string what = "receive")
    {
        var id = await clerk.OwnerCameAsync();
        await clerk.SubmitAsync(await clerk.GetAsync($"/workbench/window/r/{id}"), values: FoodAnswers);
        await clerk.SubmitAsync(await clerk.GetAsync($"/workbench/window/r/{id}/papers"), values: FoodPapers, button: "go=finish");
        var done = await clerk.FinishAsync(id, what);
        return done.Status == HttpStatusCode.OK && done.Path.EndsWith("/done", StringComparison.Ordinal)
            ? id
            : throw new InvalidOperationException($"{done.Status} {done.Path} {done.Text}");
    }

    public static async Task<Page> FinishAsync(this Browser clerk, Guid id, string what, bool signed = true) =>
        await clerk.SubmitAsync(await clerk.GetAsync($"/workbench/window/r/{id}/finish"), values: Applicants.Say(("signed", signed ? "true" : null)), button: $"do={what}");

    public static async Task<List<MaterialRow>> PapersAsync(this TestApp app, Guid id) => await app.RowsAsync<MaterialRow>(row => row.CaseId == id);
}
