using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;
using Tongban.Tests.Features.Applying;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Window;

/// <summary>容缺后补: a paper let off for now is asked for until it is there.</summary>
public sealed class SupplementTests
{
    [Fact]
    public async Task Supplement_BroughtOnLine_IsSettledOnce()
    {
        await using var app = await TestApp.StartAsync();
        var (owner, id) = await app.FoodCaseAsync();
        var later = await app.LetOffAsync(id);
        var clerk = await app.StaffAsync("window");
        Assert.Contains("有 1 份材料等着后补", (await clerk.GetAsync("/workbench/window/supplements")).Heading, StringComparison.Ordinal);
        Assert.Contains("还有 1 样材料要补交", (await owner.GetAsync($"/me/cases/{id}")).Text, StringComparison.Ordinal);

        var page = await owner.GetAsync($"/me/cases/{id}/supplement");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.SubmitAsync(page)).Status);
        await owner.SubmitAsync(page, values: Applicants.Say(("Files", Caseload.Photo())));
        Assert.Equal(HttpStatusCode.NotFound, (await owner.SubmitAsync(page, values: Applicants.Say(("Files", Caseload.Photo())))).Status);

        var rows = await app.PapersAsync(id);
        Assert.NotNull(rows.Single(row => row.Id == later).SettledAt);
        Assert.Single(rows, row => row is { MaterialKey: "later-paper", Source: "upload", Round: 1 });
        Assert.Contains("没有等着后补的材料", (await clerk.GetAsync("/workbench/window/supplements")).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Supplement_BroughtToTheWindow_IsCheckedAgainstTheOriginal()
    {
        await using var app = await TestApp.StartAsync();
        var (_, id) = await app.FoodCaseAsync();
        await app.LetOffAsync(id);
        var clerk = await app.StaffAsync("window");

        await clerk.SubmitAsync(await clerk.GetAsync("/workbench/window/supplements"), values: Applicants.Say(("how", "copy")));

        var paper = (await app.PapersAsync(id)).Single(row => row is { MaterialKey: "later-paper", Source: "paper" });
        Assert.Equal(("copy", "B"), (paper.Custody, paper.Trust));
    }

    [Fact]
    public async Task Supplement_OfSomebodyElse_DoesNotExist()
    {
        await using var app = await TestApp.StartAsync();
        var (_, id) = await app.FoodCaseAsync();
        await app.LetOffAsync(id);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAsync("citizen")).GetAsync($"/me/cases/{id}/supplement")).Status);
        Assert.Empty((await (await app.StaffAsync("village")).GetAsync("/workbench/window/supplements")).Html.QuerySelectorAll("tbody tr"));
    }
}
