using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Xunit;

namespace Tongban.Tests.Unit.Forms.Merging;

public sealed class MergingTests
{
    private static readonly FormFacts Facts = Sample.Facts;

    [Fact]
    public void Merge_SameRoleAndElement_IsAskedOnceAndNamesWhoAsks()
    {
        var merged = Merge(Food(), Food() with { Code = "again", Title = "再来一次" });
        var name = merged.Fields.Single(field => field.Field.Key == "applicant.org.name");
        Assert.Equal(["food", "again"], name.Askers.Select(asker => asker.Part));
        Assert.Equal(merged.Fields.Count(field => field.Field.Role != "matterFood" && field.Field.Role != "matterAgain"), merged.Fields.Count(field => field.Askers.Count == 2));
    }

    [Fact]
    public void Merge_PersonsOfDifferentRoles_StayApart()
    {
        var merged = Merge(Food(), new MergePart("card", "优待证", Sample.Card) { Roles = new Dictionary<string, string> { ["applicant"] = "elder" } });
        Assert.Contains(merged.Fields, field => field.Field.Key == "elder.person.name");
        Assert.Contains(merged.Fields, field => field.Field.Key == "legalRepresentative.person.name");
        Assert.Contains(merged.Fields, field => field.Field.Key == "safetyOfficer.person.name");
    }

    [Fact]
    public void Merge_WhatEachMatterWishes_IsItsOwn_ButDeliveryIsCommon()
    {
        var merged = Merge(Food(), Food() with { Code = "again" });
        Assert.Contains(merged.Fields, field => field.Field.Key == "matterFood.food.operatorType");
        Assert.Contains(merged.Fields, field => field.Field.Key == "matterAgain.food.operatorType");
        Assert.Single(merged.Fields, field => field.Field.Element.Code == "delivery.method");
        Assert.Single(merged.Fields, field => field.Field.Element.Code == "case.applyingAs");
    }

    [Fact]
    public void Merge_OtherLabels_AreTold()
    {
        var other = Sample.Food with { Pages = [.. Sample.Food.Pages.Select(page => page with { Fields = [.. page.Fields.Select(field => field with { Label = "别的叫法" })] })] };
        var merged = Merge(Food(), new MergePart("other", "另一件", other));
        Assert.Equal("别的叫法", merged.Fields.Single(field => field.Field.Key == "applicant.org.name").OtherLabels.Single().Label);
    }

    [Fact]
    public void Merge_NoCommonOption_IsRefusedWithTheFact()
    {
        var other = Sample.Food with { Pages = [.. Sample.Food.Pages.Select(page => page with { Fields = [.. page.Fields.Select(Renamed)] })] };
        var refused = MergedForm.Of("m", "一件事", [], [Food(), new MergePart("other", "另一件", other)]).Problem;
        Assert.Contains(refused!.Fields, fault => fault.Path == "matter.delivery.method" && fault.Message.Contains("没有共同的选项", StringComparison.Ordinal));

        static FormField Renamed(FormField field) => field.Key == "matter.delivery.method" ? field with { Options = [new("甲"), new("乙")] } : field;
    }

    [Fact]
    public void Merge_TwoRolesIntoOne_IsRefused()
    {
        var part = Food() with { Roles = new Dictionary<string, string> { ["safetyOfficer"] = "legalRepresentative" } };
        Assert.Contains(MergedForm.Of("m", "一件事", [], [part]).Problem!.Fields, fault => fault.Message.Contains("legalRepresentative.person.name", StringComparison.Ordinal));
    }

    [Fact]
    public void Merge_PersonForACompany_IsRefused()
    {
        var part = Food() with { Roles = new Dictionary<string, string> { ["applicant"] = "boss" } };
        var refused = MergedForm.Of("m", "一件事", [new FormRole("boss", "老板", RoleKind.Person)], [part]).Problem;
        Assert.Contains(refused!.Fields, fault => fault.Message.Contains("一个是单位，一个是人", StringComparison.Ordinal));
    }

    [Fact]
    public void Derived_IsNotAskedAndCountsInItsPart()
    {
        var part = Food() with { Derived = new Dictionary<string, JsonNode> { ["safetyOfficer.person.name"] = JsonNode.Parse("""{"var":"legalRepresentative.person.name"}""")! } };
        var merged = Merge(part);
        Assert.DoesNotContain(merged.Fields, field => field.Field.Key == "safetyOfficer.person.name");
        var answers = part.InMatter(Sample.FoodAnswers.Without("safetyOfficer.person.name"));
        Assert.Empty(FormCheck.Whole(merged.Form, FormView.Counted(merged.Form, answers, Facts), Facts));
        Assert.Equal("王建国", part.From(merged.Whole(answers, Facts))["safetyOfficer.person.name"]);
    }

    [Fact]
    public void Later_IsNotAskedUntilItIsThere()
    {
        var part = Food() with { Later = new HashSet<string> { "applicant.org.creditCode" } };
        var merged = Merge(part);
        Assert.DoesNotContain(merged.Fields, field => field.Field.Key == "applicant.org.creditCode");
        var answers = part.InMatter(Sample.FoodAnswers.Without("applicant.org.creditCode"));
        Assert.Empty(FormCheck.Whole(merged.Form, FormView.Counted(merged.Form, answers, Facts), Facts));
        var own = part.From(merged.Whole(answers, Facts));
        Assert.Contains(FormCheck.Whole(part.Form, FormView.Counted(part.Form, own, Facts), Facts), fault => fault.Path == "applicant.org.creditCode");
        Assert.Empty(FormCheck.Whole(part.Form, FormView.Counted(part.Form, own.With("applicant.org.creditCode", Sample.Company), Facts), Facts));
    }

    private static MergePart Food() => new("food", "食品经营许可", Sample.Food);

    private static MergedForm Merge(params MergePart[] parts) => MergedForm.Of("m", "一件事", [], parts).Value;
}
