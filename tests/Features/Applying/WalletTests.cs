using Microsoft.Extensions.DependencyInjection;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Licences.Contracts;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Server.Touring.Matters;
using Tongban.Tests.Features.Licences;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Applying;

/// <summary>A paper that an electronic licence replaces is spared to those who hold one, and to nobody else.</summary>
public sealed class WalletTests
{
    private const string Slug = "destitute-support";
    private static readonly string Data = Path.Combine(Repository.Root, "data");
    private static readonly Subject Senior = new(SubjectKind.Person, "990101194405260011", "付玉发");

    [Fact]
    public async Task Materials_WhoHoldsTheLicence_DoesNotUploadIt()
    {
        await using var app = await TestApp.StartAsync();
        var card = await IssueAsync(app, Senior);
        using var cast = NewCast(app);
        using var citizen = new Visitor("老人", app.Browser());

        var materials = Expect.Has(await MaterialsAsync(app, citizen), $"已从您的证照包取得：残疾人证，编号 {card.Number}");
        Assert.Null(materials.Find("#disability-card"));
        var applying = new Tongban.Server.Touring.Applying(cast, citizen);
        var applied = await applying.SubmitAsync(await applying.GiveAsync(materials), card.Number);

        var village = await cast.OfficialAsync("village", "村代办员");
        Assert.Equal($"/verify/{card.Identifier}", Visitor.Link(await village.OpenAsync(applied.AtWork), "核验证照"));
    }

    [Fact]
    public async Task Materials_WhoHoldsNone_IsAskedForThePaper()
    {
        await using var app = await TestApp.StartAsync();
        await IssueAsync(app, Licensing.Person);
        using var citizen = new Visitor("老人", app.Browser());

        var materials = await MaterialsAsync(app, citizen);

        Assert.NotNull(materials.Find("#disability-card form[enctype]"));
        Expect.HasNot(materials, "已从您的证照包取得");
    }

    [Fact]
    public async Task Materials_WhoseLicenceWasRevoked_IsAskedForThePaper()
    {
        await using var app = await TestApp.StartAsync();
        var caseId = Guid.CreateVersion7();
        await IssueAsync(app, Senior, caseId);
        await app.Store.WriteAsync(
            new OperationContext(Actor.System("test"), app.Clock.GetUtcNow(), "撤销"),
            async (write, ct) =>
            {
                await app.Services.GetRequiredService<ILicences>().RevokeOfCaseAsync(write, caseId, "评定有误", ct);
                return Result.Ok;
            }, CancellationToken.None);
        using var citizen = new Visitor("老人", app.Browser());

        Assert.NotNull((await MaterialsAsync(app, citizen)).Find("#disability-card form[enctype]"));
    }

    private static async Task<Page> MaterialsAsync(TestApp app, Visitor citizen)
    {
        await citizen.SignInAsync("citizen", "Tongban-2026");
        var tasks = await citizen.SendAsync(await citizen.OpenAsync($"/apply/{Slug}?kind=disabled"), form: "main form[method=post]");
        var matter = Matter.ReadAll(Data).Single(known => known.Slug == Slug);
        var filling = new FormFilling(matter, FormFacts.ForDemonstration(Licensing.Today(app)), citizen, Applicant.IdNumbers(Data), last: false);
        var (answers, why) = await filling.ThinkAsync(tasks);
        Assert.True(answers is not null, why);
        return await filling.FillAsync(tasks, answers);
    }

    private static Cast NewCast(TestApp app) =>
        new(app.Browser, new Narrator(TextWriter.Null), app.WorkAsync, new SiteFacts("Tongban-2026", app.Clock.GetUtcNow, null));

    private static async Task<IssuedLicence> IssueAsync(TestApp app, Subject holder, Guid? caseId = null)
    {
        var issuer = app.Services.GetRequiredService<IDepartments>().Competent("disabled-persons", "990101000000")!;
        var facts = new Dictionary<string, string>
        {
            ["applicant.person.name"] = holder.Name, ["applicant.person.sex"] = "男", ["applicant.person.birthDate"] = "1944-05-26",
            ["applicant.person.idNumber"] = holder.Code, ["matter.disability.category"] = "肢体",
        };
        return (await Licensing.IssueAsync(app, new LicenceRequest("disability-card", caseId ?? Guid.CreateVersion7(), issuer, holder, facts, Licensing.Today(app)))).Value;
    }
}
