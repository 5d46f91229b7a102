using FsCheck;
using FsCheck.Fluent;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Tests.Unit.Forms;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue;

public sealed class MaterialTests
{
    [Fact]
    public void Food_NothingAnswered_ListsWhatTheLawAsksFor() => Assert.Equal(
        ["application", "business-licence", "layout", "safety-rules", "premises-proof"],
        Items.Materials.For(Items.Food, SituationAnswers.None).Select(need => need.Material.Key));

    [Fact]
    public void Food_ByAnAgentWithHotDishes_AddsWhatThatNeeds() => Assert.Equal(
        ["application", "business-licence", "layout", "safety-rules", "premises-proof", "health-certificates", "authorisation"],
        Items.Materials.For(Items.Food, Items.Food.Answers(("who", "agent"), ("food", "hot"))).Select(need => need.Material.Key));

    [Fact]
    public void Food_EachMaterialSaysWhatBecomesOfIt()
    {
        var needs = Items.Materials.For(Items.Food, SituationAnswers.None).ToDictionary(need => need.Material.Key);
        Assert.Equal(MaterialWay.Exempt, needs["application"].Way);
        Assert.Equal(MaterialWay.Exempt, needs["business-licence"].Way);
        Assert.Contains("法人库", needs["business-licence"].Why);
        Assert.Equal(MaterialWay.Provide, needs["layout"].Way);
        Assert.Equal(MaterialWay.Promise, needs["safety-rules"].Way);
        Assert.Equal(MaterialWay.Provide, needs["premises-proof"].Way);
        Assert.Contains("还没有接通", needs["premises-proof"].Why);
    }

    [Fact]
    public void Replacement_OnceConnected_FreesTheApplicant()
    {
        var connected = new Tongban.Catalogue.Domain.MaterialList(new HashSet<string> { "register:real-estate" });
        var needs = connected.For(Items.Food, SituationAnswers.None).ToDictionary(need => need.Material.Key);
        Assert.Equal(MaterialWay.Exempt, needs["premises-proof"].Way);
        Assert.Equal(MaterialWay.Provide, needs["business-licence"].Way);
    }

    [Fact]
    public void Possible_OpenQuestions_NameWhatTheyCouldAdd()
    {
        Assert.Equal(["health-certificates", "authorisation"], Keys(Items.Materials.Possible(Items.Food, SituationAnswers.None)));
        Assert.Equal(["authorisation"], Keys(Items.Materials.Possible(Items.Food, Items.Food.Answers(("food", "bulk")))));
        Assert.Empty(Items.Materials.Possible(Items.Food, Items.Food.Answers(("food", "bulk"), ("who", "self"))));
    }

    [Fact]
    public void Answers_UnknownQuestionsAndOptions_AreLeftOut()
    {
        var answers = Items.Food.Answers(("who", "everybody"), ("what", "hot"), ("food", "hot"), ("food", "packaged"));
        Assert.False(answers.IsAnswered("who"));
        Assert.Equal(["hot"], answers.Options.Select(option => option.Key));
    }

    [Fact]
    public void Answers_OfAFilledForm_TellTheSituation()
    {
        var counted = FormView.Counted(Sample.Food, Sample.FoodAnswers, Sample.Facts);
        var answers = SituationAnswers.Of(Items.Food, counted);
        Assert.Equal(["agent", "hot", "special", "yes"], answers.Options.Select(option => option.Key));
        Assert.Contains("health-certificates", Keys(Items.Materials.For(Items.Food, answers)));
    }

    [Fact]
    public void For_AnyAnswers_KeepsTheOrderAndNeverAsksTwice()
    {
        var options = Items.Food.Situations.SelectMany(situation => situation.Options.Select(option => (situation.Key, option.Key))).ToArray();
        Prop.ForAll(Gen.SubListOf(options).ToArbitrary(), chosen =>
        {
            var keys = Keys(Items.Materials.For(Items.Food, Items.Food.Answers([.. chosen])));
            return keys.SequenceEqual(Items.Food.Materials.Select(material => material.Key).Where(keys.Contains))
                && keys.Distinct().Count() == keys.Count
                && !(chosen.Contains(("who", "self")) && keys.Contains("authorisation"));
        }).QuickCheckThrowOnFailure();
    }

    private static List<string> Keys(IEnumerable<MaterialNeed> needs) => [.. needs.Select(need => need.Material.Key)];
}
