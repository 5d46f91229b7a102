using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data.Loading;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Domain.Generating;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Tongban.Tests.Unit.Forms;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue;

/// <summary>The made-up province is as strict as a real one.</summary>
public sealed class GeneratingTests
{
    private static readonly Dice Seed = new(7);
    private static readonly IReadOnlyList<RealName> Names = RealNames.Read(Sample.File("catalogue", "permits.tsv"), Sample.File("catalogue", "other-powers.tsv"));
    private static readonly IReadOnlyList<MadeUpDirectoryItem> Directory = MadeUpDirectory.Make(Names, new ModelGuides([Items.Food, Items.Card, Items.Allowance]), Seed);
    private static readonly CodeRules Rules = CodeRules.ForDemonstration(new DateOnly(2026, 3, 2));

    [Fact]
    public void Province_HasAsManyPlacesAndDepartmentsAsARealOne()
    {
        var places = MadeUpPlaces.All;
        Assert.Equal((1, 13, 101, 31), (places.Count(place => place.Level == 1), places.Count(place => place.Level == 2), places.Count(place => place is { Level: 3, IsZone: false }), places.Count(place => place.IsZone)));
        Assert.Equal(places.Count, places.Select(place => place.Code).Distinct().Count());
        Assert.Equal(places.Count, places.Select(place => place.Name).Distinct().Count());
        Assert.All(places, place => Assert.True(DivisionCode.Parse(place.Code, Rules).IsOk));
        Assert.Equal(43, MadeUpDepartments.At(places[0]).Count());
        var codes = places.SelectMany(MadeUpDepartments.At).Select(department => department.CreditCode).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.True(SocialCreditCode.Parse(code, Rules).IsOk));
    }

    [Fact]
    public void Directory_HoldsAboutFourThousandRealNames_EachWithACodeOfItsOwn()
    {
        Assert.InRange(Directory.Count, 3_800, 4_400);
        Assert.Equal(Directory.Count, Directory.Select(item => item.BasicCode).Distinct().Count());
        Assert.All(Directory, item => Assert.Equal(item.Name.TypeCode, ItemCode.Parse(item.BasicCode, Rules).Value.Basic?.ItemType));
        Assert.DoesNotContain(Directory, item => item.Name.Stem.Contains("广安", StringComparison.Ordinal) || item.Name.Stem.Contains("广东", StringComparison.Ordinal));
    }

    [Fact]
    public void Local_StoresWhatAComparisonWouldGive_AndBreaksNoRule()
    {
        var local = new LocalItems(Seed);
        foreach (var (place, at) in MadeUpPlaces.All.Take(40).Select((place, at) => (place, at)))
        {
            var from = Directory[at * 97 % Directory.Count];
            var made = local.Take(from, from.Handlings[^1], place, MadeUpDepartments.CodeOf(place, from.Name.Kind).Value);
            var inherited = MadeUpProvince.Inherited(from.Guide).ToJsonString(KernelJson.Options);

            Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(ItemBody.Written(made.Item, inherited)), made.Patch), made.Patch.ToJsonString());
            Assert.Equal(ItemBody.Written(made.Item, null), ItemBody.Written(ItemBody.Read(made.Patch.ToJsonString(), inherited), null));
            Assert.Equal(ItemCodeKind.HandlingItem, ItemCode.Parse(made.Item.HandlingCode, Rules).Value.Kind);
            Assert.Empty(ItemFaults.Of(made.Item, Items.Around));
        }
    }

    [Fact]
    public void SameSeed_MakesTheSame_AnotherDoesNot()
    {
        string Made(int seed) => string.Join('\n', MadeUpDirectory.Make(Names.Take(200).ToList(), new ModelGuides([Items.Food, Items.Card]), new Dice((ulong)seed)).Select(item => $"{item.BasicCode} {item.Handlings.Count} {item.Guide.Summary}"));
        Assert.Equal(Made(1), Made(1));
        Assert.NotEqual(Made(1), Made(2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3_000)]
    [InlineData(100_000)]
    public void Spread_GivesAsManyAsWereAskedFor(int items)
    {
        var spread = new Spread(MadeUpPlaces.All, Directory, Seed);
        Assert.True(spread.Most > 400_000);
        Assert.InRange(spread.Of(items).Sum(pair => pair.Item.Handlings.Count), items, items + 20);
    }
}
