using Microsoft.Extensions.Options;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Platform;
using Tongban.Platform.Security;
using Tongban.Registers.Contracts;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

/// <summary>Whose record is read is decided by the session and the part a subject plays, never by what was typed.</summary>
public sealed class PrefillTests
{
    private static readonly DateOnly Born = new(1944, 5, 1);
    private static readonly string Senior = Sample.Id(Born, 6);
    private static readonly Subject Old = new(SubjectKind.Person, Senior, "李秀英");
    private static readonly Subject Clerk = new(SubjectKind.Person, Sample.Clerk, "陈小雨");
    private static readonly Subject Boss = new(SubjectKind.Person, Sample.Boss, "王建国");
    private static readonly Subject Shop = new(SubjectKind.Organisation, Sample.Company, "云州市安平区清和面馆");

    private readonly Books _books = new();

    [Fact]
    public async Task Person_ForThemselves_IsFilledFromThePopulationRegister()
    {
        var filled = await ForAsync(Sample.Allowance, new PrefillParties(Old, Old, onBehalf: false));
        Assert.Equal("李秀英", filled.Values["applicant.person.name"]);
        Assert.Equal("13900000066", filled.Values["applicant.person.phone"]);
        Assert.Equal(new Provenance("population", "人口库", new DateOnly(2026, 1, 5)), filled.Provenance["applicant.person.birthDate"]);
        Assert.Equal(filled.Values.Keys.Order(), filled.Provenance.Keys.Order());
    }

    [Fact]
    public async Task Person_ForAnother_FillsTheAgentOnly()
    {
        var filled = await ForAsync(Sample.Allowance, new PrefillParties(Clerk, Clerk, onBehalf: true));
        Assert.Equal("陈小雨", filled.Values["agent.person.name"]);
        Assert.DoesNotContain(filled.Values.Keys, key => key.StartsWith("applicant.", StringComparison.Ordinal));
        Assert.Equal([Sample.Clerk], _books.Asked);
    }

    [Fact]
    public async Task TypingSomebodysNumber_GivesNoRightToTheirRecord()
    {
        var typed = FormData.Empty.With(ApplyingAs.Key, ApplyingAs.Agent).With("applicant.person.idNumber", Senior).With("agent.person.idNumber", Sample.Boss);
        var parties = PrefillParties.Of(Clerk, Clerk, typed);
        var filled = await ForAsync(Sample.Allowance, parties);
        Assert.Equal([Sample.Clerk], _books.Asked);
        Assert.DoesNotContain("李秀英", filled.Values.ToJson());
        Assert.DoesNotContain("王建国", filled.Values.ToJson());
    }

    [Fact]
    public async Task Sources_SeeThePartiesOfTheSessionAndNothingThatWasTyped()
    {
        var listening = new Listening();
        var typed = FormData.Empty.With(ApplyingAs.Key, ApplyingAs.Agent).With("applicant.person.idNumber", Senior);
        var account = Guid.CreateVersion7();
        await new Prefill(new RegisterPrefill(_books), [listening], new PrefillPolicies(null!), Now).ForAsync(Sample.Allowance, PrefillParties.Of(Clerk, Clerk, typed, account), CancellationToken.None);
        Assert.Null(listening.Heard!.Parties.Applicant);
        Assert.Equal(Clerk, listening.Heard.Parties.Agent);
        Assert.Equal(account, listening.Heard.Parties.Account);
        Assert.DoesNotContain(Senior, listening.Heard.Known.ToJson());
        Assert.Empty(listening.Heard.OfApplicant);

        // Known otherwise to apply for another, though the form itself doesn't ask.
        Assert.Null(PrefillParties.Of(Clerk, Clerk, FormData.Empty, account, onBehalf: true).Applicant);
    }

    [Fact]
    public async Task Visitor_GetsNothing()
    {
        var filled = await ForAsync(Sample.Card, PrefillParties.Of(null, null, FormData.Empty.With("applicant.person.idNumber", Senior)));
        Assert.Equal(0, filled.Values.Count);
        Assert.Empty(_books.Asked);
    }

    [Fact]
    public async Task Company_ByItsClerk_FillsCompanyRepresentativeAndAgentEachFromTheirOwnRecord()
    {
        var filled = await ForAsync(Sample.Food, PrefillParties.Of(Clerk, Shop, FormData.Empty));
        Assert.Equal("云州市安平区清和面馆", filled.Values["applicant.org.name"]);
        Assert.Equal("王建国", filled.Values["legalRepresentative.person.name"]);
        Assert.Equal("法人库", filled.Provenance["legalRepresentative.person.idNumber"].SourceName);
        Assert.Equal("云州市安平区和平路 18 号", filled.Values["premises.premises.address"]);
        Assert.Equal("990101001000", filled.Values["premises.premises.division"]);
        Assert.Equal("陈小雨", filled.Values["agent.person.name"]);
        Assert.Equal(ApplyingAs.Agent, filled.Values[ApplyingAs.Key]);
        Assert.Equal([Sample.Company, Sample.Clerk], _books.Asked);
    }

    [Fact]
    public async Task Company_ByItsRepresentative_NeedsNoAgent()
    {
        var filled = await ForAsync(Sample.Food, PrefillParties.Of(Boss, Shop, FormData.Empty));
        Assert.Equal(ApplyingAs.Self, filled.Values[ApplyingAs.Key]);
        Assert.False(filled.Values.Has("agent.person.name"));
        Assert.Equal([Sample.Company], _books.Asked);
    }

    [Fact]
    public async Task ValueThatTheFormWouldRefuse_IsNotOffered()
    {
        _books.Persons[Senior]["person.sex"] = "未知";
        var filled = await ForAsync(Sample.Allowance, new PrefillParties(Old, Old, onBehalf: false));
        Assert.False(filled.Values.Has("applicant.person.sex"));
    }

    [Fact]
    public async Task Apply_WhenTheApplicantBecomesAnother_TakesBackWhatWasFilled()
    {
        var own = await ForAsync(Sample.Card, new PrefillParties(Clerk, Clerk, onBehalf: false));
        var draft = Prefilling.Apply(new Prefilled(FormData.Empty.With("applicant.person.nation", "回族"), own.Provenance.Where(_ => false).ToDictionary()), own);
        Assert.Equal("陈小雨", draft.Values["applicant.person.name"]);
        var other = Prefilling.Apply(draft, await ForAsync(Sample.Card, new PrefillParties(Clerk, Clerk, onBehalf: true)));
        Assert.False(other.Values.Has("applicant.person.name"));
        Assert.Equal("回族", other.Values["applicant.person.nation"]);
        Assert.Equal("陈小雨", other.Values["agent.person.name"]);
    }

    [Fact]
    public async Task Save_ReadOnlyValueOfARegister_StaysWhateverIsPosted()
    {
        var draft = await ForAsync(Sample.Food, new PrefillParties(Clerk, Shop, onBehalf: false));
        var saved = Prefilling.Save(Sample.Food, draft, FormData.Empty.With("applicant.org.name", "别人的店").With("applicant.org.address", "新地址 9 号"));
        Assert.Equal("云州市安平区清和面馆", saved.Values["applicant.org.name"]);
        Assert.True(saved.Provenance.ContainsKey("applicant.org.name"));
        Assert.Equal("新地址 9 号", saved.Values["applicant.org.address"]);
        Assert.False(saved.Provenance.ContainsKey("applicant.org.address"));
    }

    [Fact]
    public void EveryFactOfTheRegisters_IsAnElement()
    {
        var facts = typeof(PersonFacts).GetFields().Concat(typeof(OrganisationFacts).GetFields()).Select(field => (string)field.GetRawConstantValue()!);
        Assert.All(facts, fact => Assert.NotNull(Sample.Elements.Find(fact)));
    }

    private Task<Prefilled> ForAsync(FormDefinition form, PrefillParties parties) =>
        new Prefill(new RegisterPrefill(_books), [], new PrefillPolicies(null!), Now).ForAsync(form, parties, CancellationToken.None);

    private static FormFactsNow Now { get; } = new(new At(), Options.Create(new PlatformOptions { Demonstration = true }));

    private sealed class At : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    }

    private sealed class Listening : IPrefillSource
    {
        public PrefillQuestion? Heard { get; private set; }

        public Task<IReadOnlyList<PrefillOffer>> OffersAsync(PrefillQuestion question, CancellationToken ct)
        {
            Heard = question;
            return Task.FromResult<IReadOnlyList<PrefillOffer>>([]);
        }
    }

    private sealed class Books : IRegisters
    {
        public List<string> Asked { get; } = [];

        public Dictionary<string, Dictionary<string, string>> Persons { get; } = new()
        {
            [Senior] = Person("李秀英", Senior, "女", "1944-05-01", "13900000066"),
            [Sample.Clerk] = Person("陈小雨", Sample.Clerk, "女", "1999-10-01", "13900000008"),
            [Sample.Boss] = Person("王建国", Sample.Boss, "男", "1985-04-12", "13900000011"),
        };

        public Task<RegisterRecord?> PersonAsync(string idNumber, CancellationToken ct) => Task.FromResult(Found(idNumber, Persons.GetValueOrDefault(idNumber), "population", "人口库"));

        public Task<Tongban.Kernel.Result<IReadOnlyDictionary<string, string>>> EnterAsync(Tongban.Platform.Data.Write write, string kind, string division, IReadOnlyDictionary<string, string> facts, CancellationToken ct) =>
            throw new NotSupportedException("prefilling writes nothing");

        public Task CancelAsync(Tongban.Platform.Data.Write write, string creditCode, CancellationToken ct) => throw new NotSupportedException("prefilling writes nothing");

        public Task<RegisterRecord?> OrganisationAsync(string creditCode, CancellationToken ct) => Task.FromResult(Found(creditCode, creditCode != Sample.Company ? null : new()
        {
            ["org.name"] = "云州市安平区清和面馆", ["org.creditCode"] = creditCode, ["org.kind"] = "个体工商户", ["org.address"] = "云州市安平区和平路 18 号",
            ["org.division"] = "990101001002", ["org.legalRepresentative.name"] = "王建国", ["org.legalRepresentative.idNumber"] = Sample.Boss, ["org.mobile"] = "13900000011",
        }, "legal-person", "法人库"));

        public Task<IReadOnlyList<RegisterRecord>> RepresentedByAsync(string idNumber, CancellationToken ct) => throw new NotSupportedException();

        private RegisterRecord? Found(string key, Dictionary<string, string>? facts, string register, string name)
        {
            Asked.Add(key);
            return facts is null ? null : new RegisterRecord(register, name, key, new DateOnly(2026, 1, 5), facts);
        }

        private static Dictionary<string, string> Person(string name, string id, string sex, string born, string mobile) => new()
        {
            ["person.name"] = name, ["person.idNumber"] = id, ["person.sex"] = sex, ["person.birthDate"] = born, ["person.nation"] = "汉族", ["person.mobile"] = mobile,
            ["person.householdAddress"] = "云州市安平区柳桥镇上河村 12 号", ["person.householdDivision"] = "990101100200", ["person.residenceAddress"] = "云州市安平区柳桥镇上河村 12 号",
        };
    }
}
