using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Security;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Forms;

public sealed class FormLibraryTests : IAsyncLifetime
{
    private static readonly OperationContext Operation = new(Actor.System("test"), TestApp.Start, "发布表单");
    private TestApp _app = null!;

    private IForms Forms => _app.Services.GetRequiredService<IForms>();

    private FormPublishing Publishing => _app.Services.GetRequiredService<FormPublishing>();

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void Seeded_FormsAndElementsAreThere()
    {
        Assert.All(["food-business-licence", "senior-card", "senior-allowance"], code => Assert.Equal(1, Forms.Find(code)!.Version));
        Assert.Equal(ElementType.ResidentId, _app.Services.GetRequiredService<IElements>().Find("person.idNumber")!.Type);
        Assert.Null(Forms.Find("nothing"));
        Assert.Null(Forms.Find("senior-card", 2));
    }

    [Fact]
    public async Task Publish_NewVersion_BecomesTheNewestAndTheOldOneStays()
    {
        await _app.WorkAsync();
        var published = await Publishing.PublishAsync(Changed(form =>
        {
            form["version"] = 2;
            form["title"] = "新的申请表";
        }), Operation, CancellationToken.None);
        await _app.WorkAsync();
        Assert.True(published.IsOk);
        Assert.Equal("新的申请表", Forms.Find("senior-card")!.Title);
        Assert.Equal("老年人优待证申请表", Forms.Find("senior-card", 1)!.Title);
    }

    [Fact]
    public async Task Publish_VersionThatExists_IsRefused()
    {
        var refused = await Publishing.PublishAsync(Changed(form => form["title"] = "偷偷改"), Operation, CancellationToken.None);
        Assert.Equal(FormProblems.VersionExists.Code, refused.Problem?.Code);
        await using var db = _app.Store.Read();
        Assert.DoesNotContain("偷偷改", (await db.Set<DefinitionRow>().SingleAsync(row => row.Code == "senior-card")).Body);
    }

    [Fact]
    public async Task Seed_Again_AddsNothing()
    {
        await using var db = _app.Store.Read();
        var before = await db.Set<DefinitionRow>().CountAsync();
        await _app.Services.GetRequiredService<SeedRunner>().RunAsync(CancellationToken.None);
        Assert.True(before >= 3);
        Assert.Equal(before, await db.Set<DefinitionRow>().CountAsync());
        Assert.Equal(_app.Services.GetRequiredService<IElements>().All.Count, await db.Set<ElementRow>().CountAsync());
    }

    [Fact]
    public async Task Prefill_FromTheRealRegisters_GivesWhatTheFormAccepts()
    {
        var citizen = new Subject(SubjectKind.Person, "990101194405260011", "付玉发");
        var form = Forms.Find("senior-allowance")!;
        var filled = await _app.Services.GetRequiredService<IPrefill>().ForAsync(form, new PrefillParties(citizen, citizen, onBehalf: false), CancellationToken.None);
        var facts = _app.Services.GetRequiredService<FormFactsNow>().Facts;
        Assert.Equal(
            ["birthDate", "householdAddress", "householdDivision", "idNumber", "name", "nation", "phone", "residenceAddress", "sex"],
            filled.Values.Keys.Select(key => key["applicant.person.".Length..]).Order(StringComparer.Ordinal));
        Assert.Empty(FormCheck.Page(form, form.Page("senior")!, filled.Values, facts));
        Assert.All(filled.Provenance.Values, source => Assert.Equal("人口库", source.SourceName));
    }

    [Fact]
    public async Task Prefill_ForACompany_FillsTheOperatorsPage()
    {
        var company = new Subject(SubjectKind.Organisation, "91990101D548G05L9W", "云州市德味酒店管理有限公司");
        var agent = new Subject(SubjectKind.Person, "990101199212160017", "孙家凯");
        var form = Forms.Find("food-business-licence")!;
        var filled = await _app.Services.GetRequiredService<IPrefill>().ForAsync(form, new PrefillParties(agent, company, onBehalf: false), CancellationToken.None);
        Assert.Empty(FormCheck.Page(form, form.Page("operator")!, filled.Values, _app.Services.GetRequiredService<FormFactsNow>().Facts));
        Assert.Equal(("吴晓雯", "孙家凯"), (filled.Values["legalRepresentative.person.name"], filled.Values["agent.person.name"]));
        Assert.EndsWith("000", filled.Values["premises.premises.division"]);
    }

    private static string Changed(Action<JsonNode> change)
    {
        var form = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "data", "forms", "senior-card.json")))!;
        change(form);
        return form.ToJsonString();
    }
}
