using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Bundles;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;
using Tongban.Platform.Jobs;
using Tongban.Registers.Contracts;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Bundles;

/// <summary>A registration that is revoked leaves no company behind, and nothing is applied for in its name.</summary>
public sealed class RevokedRegistrationTests
{
    [Fact]
    public async Task Revoked_BeforeTheOthersBegan_StopsThemAndStrikesTheCompanyOff()
    {
        await using var app = await TestApp.StartAsync();
        var boss = await app.SignedInAsync("boss");
        var id = await boss.DraftAsync(CompanyStart.Everything, CompanyStart.Answers, CompanyStart.Lease);
        await boss.SubmitApplicationAsync(id);
        var registration = (await app.RowsAsync<CaseRow>(row => row.BundleId == id)).Single();
        await (await app.StaffAsync("window")).DoAsync(registration.Id, "受理");
        var decided = await (await app.StaffAsync("decider")).DoAsync(registration.Id, "准予", Caseload.Say(("Reasons", "符合条件，准予登记")));
        Assert.True((await app.RowAsync(registration.Id)).Produced is not null, decided.Text);
        var code = CaseJson.Read<Dictionary<string, string>>((await app.RowAsync(registration.Id)).Produced!)[OrganisationFacts.CreditCode];

        // As revoking writes it, in one operation.
        await app.Store.WriteAsync(new OperationContext(Actor.System("test"), app.Clock.GetUtcNow(), "撤销"), async (write, ct) =>
        {
            await app.Services.GetRequiredService<IRegisters>().CancelAsync(write, code, ct);
            write.Execute("update cases_case set state = 'revoked', produced = null where id = @p0", 1, registration.Id);
            return Result.Ok;
        }, CancellationToken.None);
        await app.Services.GetServices<IJob>().OfType<AdvanceBundles>().Single().RunAsync(CancellationToken.None);

        var registers = app.Services.GetRequiredService<IRegisters>();
        Assert.Equal("撤销", (await registers.OrganisationAsync(code, CancellationToken.None))!.Find(OrganisationFacts.Status));
        var representative = (await registers.OrganisationAsync(code, CancellationToken.None))!.Find(OrganisationFacts.RepresentativeIdNumber)!;
        Assert.DoesNotContain(await registers.RepresentedByAsync(representative, CancellationToken.None), record => record.Key == code);
        Assert.Single(await app.RowsAsync<CaseRow>(row => row.BundleId == id));
    }
}
