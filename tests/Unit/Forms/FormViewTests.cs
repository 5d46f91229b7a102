using Tongban.Forms.Contracts;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

public sealed class FormViewTests
{
    [Fact]
    public void Counted_HiddenFieldsValue_NeverCounts()
    {
        var data = Sample.FoodAnswers.With("matter.case.applyingAs", "本人办理").With("agent.person.idNumber", "乱写的");
        Assert.Empty(FormCheck.Whole(Sample.Food, data, Sample.Facts));
        Assert.DoesNotContain(FormView.Counted(Sample.Food, data, Sample.Facts).Keys, key => key.StartsWith("agent.", StringComparison.Ordinal));
    }

    [Fact]
    public void VisibleFields_ConditionOnAWrongAnswer_IsNotMet()
    {
        var page = Sample.Food.Page("business")!;
        var shown = FormView.VisibleFields(Sample.Food, page, Sample.FoodAnswers.With("matter.food.onlineOrdering", "也许"), Sample.Facts);
        Assert.DoesNotContain(shown, field => field.Key == "matter.food.platformName");
        Assert.Contains(FormView.VisibleFields(Sample.Food, page, Sample.FoodAnswers, Sample.Facts), field => field.Key == "matter.food.platformName");
    }

    [Fact]
    public void Normalised_ChangingOnesMind_LosesNothing()
    {
        var changed = FormView.Normalised(Sample.Food, Sample.FoodAnswers.With("matter.case.applyingAs", "本人办理"));
        Assert.Equal("陈小雨", changed["agent.person.name"]);
    }

    [Fact]
    public void Normalised_WhatCannotBeUnderstood_StaysAsTyped() =>
        Assert.Equal("8十多", FormView.Normalised(Sample.Food, FormData.Empty.With("premises.premises.area", " ８十多 "))["premises.premises.area"]);
}
