using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain;
using Tongban.Platform;
using Tongban.Platform.Security;
using Tongban.Registers.Contracts;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

/// <summary>Whatever the sources know, and however badly they write it: an application begins, and nobody's own words are lost.</summary>
public sealed class PrefillProperties
{
    private static readonly Subject Person = new(SubjectKind.Person, Sample.Clerk, "陈小雨");
    private static readonly Subject Company = new(SubjectKind.Organisation, Sample.Company, "云州市安平区清和面馆");

    private static readonly Gen<string?> Value = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string?>(),
        Gen.Elements<string?>(null, "", " ", "\u0000", "\uD83D", "NULL", "-", "无", "未知", "９９０１０１", "99010119", "2026-02-30", "1944-05-01", "20261301", "０", "true", "true1"),
        Gen.Elements<string?>("男", "汉族", "13900000008", "+86139", "990101001002", "99", "0609", Sample.Boss, Sample.Company, new string('长', 5000), "<script>", "{}"));

    private static readonly string[] Elements = [.. Sample.AllForms.SelectMany(form => form.Fields).Select(field => field.Element.Code)
        .Concat(typeof(PersonFacts).GetFields().Concat(typeof(OrganisationFacts).GetFields()).Select(fact => (string)fact.GetRawConstantValue()!)).Distinct()];

    private static readonly Gen<Dictionary<string, string>> Record =
        from values in Value.ListOf(Elements.Length)
        from kept in Gen.Choose(0, 3).ListOf(Elements.Length)
        select Elements.Zip(values).Zip(kept).Where(triple => triple.Second > 0).ToDictionary(triple => triple.First.First, triple => triple.First.Second!);

    private static readonly Gen<PrefillParties> Parties = Gen.Elements(
        new PrefillParties(Person, Person, false), new PrefillParties(Person, Person, true), new PrefillParties(Person, Company, false), new PrefillParties(null, null, false));

    private static readonly Arbitrary<(FormDefinition Form, PrefillParties Parties, Dictionary<string, string> Register, Dictionary<string, string> Other)> Garbage =
        (from form in Gen.Elements(Sample.AllForms) from parties in Parties from register in Record from other in Record select (form, parties, register, other)).ToArbitrary();

    [Fact]
    public void GarbageOfAnySource_FillsOnlyWhatTheFormAccepts() => Prop.ForAll(Garbage, garbage =>
    {
        var filled = Fill(garbage.Form, garbage.Parties, garbage.Register, garbage.Other);
        return filled.Values.Keys.All(key => garbage.Form.Field(key) is { Compute: null, Many: false } field
            && FieldCheck.Of(field, FormValue.Of(filled.Values[key]!), Sample.Facts).Slip is null && filled.Provenance.ContainsKey(key));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhatWasTyped_IsNeverOverwritten() => Prop.ForAll(
        Garbage, (from typed in Value.ListOf(8) from at in Gen.Choose(0, 1000).ListOf(8) select typed.Zip(at).ToList()).ToArbitrary(), (garbage, typed) =>
        {
            var fields = garbage.Form.Fields.Where(field => garbage.Form.Repeat(field.Role) is null && !field.Many).ToList();
            var own = typed.Where(pair => !string.IsNullOrEmpty(pair.First)).Aggregate(FormData.Empty, (data, pair) => data.With(fields[pair.Second % fields.Count].Key, pair.First));
            var draft = Prefilling.Apply(new Prefilled(own, new Dictionary<string, Provenance>()), Fill(garbage.Form, garbage.Parties, garbage.Register, garbage.Other));
            var again = Prefilling.Apply(draft, Fill(garbage.Form, garbage.Parties, garbage.Other, garbage.Register));
            return own.Keys.All(key => draft.Values[key] == own[key] && again.Values[key] == own[key] && !again.Provenance.ContainsKey(key));
        }).QuickCheckThrowOnFailure();

    private static Prefilled Fill(FormDefinition form, PrefillParties parties, Dictionary<string, string> register, Dictionary<string, string> other)
    {
        var policies = new PrefillPolicies(null!) { Newest = new PrefillPolicy(1, PrefillSources.Ordered) };
        var now = new FormFactsNow(new At(), Options.Create(new PlatformOptions { Demonstration = true }));
        return new Prefill(new RegisterPrefill(new OddBooks(register)), [new OddSource(other)], policies, now).ForAsync(form, parties, CancellationToken.None).GetAwaiter().GetResult();
    }

    private sealed class At : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    }

    /// <summary>Knows something about every field there is, even about those that it isn't asked for.</summary>
    private sealed class OddSource(Dictionary<string, string> facts) : IPrefillSource
    {
        public Task<IReadOnlyList<PrefillOffer>> OffersAsync(PrefillQuestion question, CancellationToken ct) => Task.FromResult<IReadOnlyList<PrefillOffer>>(
            [.. question.Form.Fields.Where(field => facts.GetValueOrDefault(field.Element.Code) is not null)
                .Select(field => new PrefillOffer(field.Key, facts[field.Element.Code], new Provenance(PrefillSources.EarlierCase, "您以前的申请", Sample.Today))),
                new PrefillOffer("no.such.field", "x", new Provenance("nowhere", "无", null))]);
    }

    private sealed class OddBooks(Dictionary<string, string> facts) : IRegisters
    {
        public Task<RegisterRecord?> PersonAsync(string idNumber, CancellationToken ct) => Task.FromResult<RegisterRecord?>(new("population", "人口库", idNumber, Sample.Today, facts));

        public Task<RegisterRecord?> OrganisationAsync(string creditCode, CancellationToken ct) => Task.FromResult<RegisterRecord?>(new("legal-person", "法人库", creditCode, Sample.Today, facts));

        public Task<Tongban.Kernel.Result<IReadOnlyDictionary<string, string>>> EnterAsync(Tongban.Platform.Data.Write write, string kind, string division, IReadOnlyDictionary<string, string> entered, CancellationToken ct) =>
            throw new NotSupportedException("prefilling writes nothing");

        public Task CancelAsync(Tongban.Platform.Data.Write write, string creditCode, CancellationToken ct) => throw new NotSupportedException("prefilling writes nothing");

        public Task<IReadOnlyList<RegisterRecord>> RepresentedByAsync(string idNumber, CancellationToken ct) => throw new NotSupportedException();
    }
}
