using Microsoft.Extensions.Options;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Platform;
using Tongban.Platform.Security;
using Tongban.Registers.Contracts;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

/// <summary>Which of several sources fills a field, and when what it says counts as old.</summary>
public sealed class PrefillPolicyTests
{
    private const string Phone = "applicant.person.phone";
    private static readonly Subject Clerk = new(SubjectKind.Person, Sample.Clerk, "陈小雨");

    private static readonly PrefillPolicy Policy = new(1, PrefillSources.Ordered)
    {
        Orders = new Dictionary<string, IReadOnlyList<string>> { ["person.phone"] = ["profile", "earlierCase", "register"] },
        FreshMonths = new Dictionary<string, int> { ["earlierCase"] = 12 },
        FreshElements = new Dictionary<string, int> { ["person.phone"] = 6 },
    };

    [Fact]
    public async Task Offers_OfSeveralSources_TheFirstInOrderFills()
    {
        var filled = await FillAsync(Said("profile", "13900000001", Sample.Today), Said("earlierCase", "13900000002", Sample.Today));
        Assert.Equal("13900000001", filled.Values[Phone]);
        Assert.Equal("profile", filled.Provenance[Phone].Source);
        Assert.False(filled.Provenance[Phone].IsOld);
    }

    [Fact]
    public async Task Offer_ThatIsOld_GivesWayToAFreshOneFurtherDown()
    {
        var filled = await FillAsync(Said("profile", "13900000001", Sample.Today.AddMonths(-6)), Said("earlierCase", "13900000002", Sample.Today.AddMonths(-5)));
        Assert.Equal("13900000002", filled.Values[Phone]);
    }

    [Fact]
    public async Task Offer_ThatIsOld_IsStillOfferedAndMarked()
    {
        var filled = await FillAsync(Said("earlierCase", "13900000002", Sample.Today.AddMonths(-6)));
        Assert.Equal("13900000002", filled.Values[Phone]);
        Assert.True(filled.Provenance[Phone].IsOld);
    }

    [Fact]
    public async Task Source_ThatThePolicyDoesNotName_GivesNothing()
    {
        var filled = await FillAsync(Said("gossip", "13900000002", Sample.Today));
        Assert.False(filled.Values.Has(Phone));
    }

    [Fact]
    public async Task Offer_ThatTheFormRefuses_LeavesTheFieldToTheNextSource()
    {
        var filled = await FillAsync(Said("profile", "电话不详", Sample.Today), Said("earlierCase", "0609-8230000", Sample.Today));
        Assert.Equal("0609-8230000", filled.Values[Phone]);
    }

    [Fact]
    public void ReadOnlyField_ThatNoRegisterFilled_IsNotLocked()
    {
        var field = Sample.Card.Fields.First(field => field.ReadOnly);
        FormPageView View(string source) => new(Sample.Card, Sample.Card.Pages[0], new Prefilled(
            FormData.Empty.With(field.Key, "x"), new Dictionary<string, Provenance> { [field.Key] = new(source, source, Sample.Today) }), Sample.Facts);
        Assert.True(View(PrefillSources.Population).IsLocked(field));
        Assert.False(View(PrefillSources.EarlierCase).IsLocked(field));
    }

    [Fact]
    public void PublishedPolicy_NamesOnlyWhatThereIs()
    {
        var policy = Definition.Read<PrefillPolicy>(Sample.File("prefill.json"));
        Assert.True(policy.IsOk, policy.Problem?.ToString());
        Assert.Empty(policy.Value.Faults(Sample.AllElements));
        var faulty = policy.Value with { Order = ["register", "gossip"], EarlierSensitive = ["person.soul"], EarlierYears = -1 };
        Assert.Equal(3, faulty.Faults(Sample.AllElements).Count());
    }

    [Fact]
    public void PublishedPolicy_RepeatsNoSensitiveAnswerButTelephones() =>
        Assert.All(Definition.Read<PrefillPolicy>(Sample.File("prefill.json")).Value.EarlierSensitive, code =>
            Assert.Equal(Mask.Phone, Sample.AllElements.Find(code)!.Mask));

    private static PrefillOffer Said(string source, string value, DateOnly on) => new(Phone, value, new Provenance(source, source, on));

    private static Task<Prefilled> FillAsync(params PrefillOffer[] offers) =>
        new Prefill(new RegisterPrefill(new NoBooks()), [new Saying(offers)], new PrefillPolicies(null!) { Newest = Policy }, new FormFactsNow(new At(), Options.Create(new PlatformOptions { Demonstration = true })))
            .ForAsync(Sample.Allowance, new PrefillParties(Clerk, Clerk, onBehalf: false), CancellationToken.None);

    private sealed class Saying(PrefillOffer[] offers) : IPrefillSource
    {
        public Task<IReadOnlyList<PrefillOffer>> OffersAsync(PrefillQuestion question, CancellationToken ct) => Task.FromResult<IReadOnlyList<PrefillOffer>>(offers);
    }

    private sealed class At : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    }

    private sealed class NoBooks : IRegisters
    {
        public Task<RegisterRecord?> PersonAsync(string idNumber, CancellationToken ct) => Task.FromResult<RegisterRecord?>(null);

        public Task<RegisterRecord?> OrganisationAsync(string creditCode, CancellationToken ct) => Task.FromResult<RegisterRecord?>(null);

        public Task<Tongban.Kernel.Result<IReadOnlyDictionary<string, string>>> EnterAsync(Tongban.Platform.Data.Write write, string kind, string division, IReadOnlyDictionary<string, string> facts, CancellationToken ct) =>
            throw new NotSupportedException("prefilling writes nothing");

        public Task CancelAsync(Tongban.Platform.Data.Write write, string creditCode, CancellationToken ct) => throw new NotSupportedException("prefilling writes nothing");

        public Task<IReadOnlyList<RegisterRecord>> RepresentedByAsync(string idNumber, CancellationToken ct) => throw new NotSupportedException();
    }
}
