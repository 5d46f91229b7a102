using Tongban.Forms.Contracts;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

public sealed class FormAnswersTests
{
    private static readonly AnswerWords Whole = new(true, code => code == "990101001000" ? "东门街道" : null);

    [Theory]
    [InlineData("premises.premises.area", "86.5 平方米")]
    [InlineData("matter.food.businessItems", "热食类、自制饮品")]
    [InlineData("matter.food.onlineOrdering", "是")]
    [InlineData("premises.premises.division", "东门街道")]
    [InlineData("matter.food.employees", "6 人")]
    public void Of_AnswersReadAsPeopleSpeak(string key, string text) => Assert.Equal(text, One(Sample.Food, Sample.FoodAnswers, key, Whole).Text);

    [Fact]
    public void Of_DatesAreWrittenOut() =>
        Assert.Equal("1944年5月1日", One(Sample.Allowance, Sample.AllowanceAnswers(new DateOnly(1944, 5, 1)), "applicant.person.birthDate", Whole).Text);

    [Fact]
    public void Of_ForThoseWhoNeedNotKnow_IsMasked()
    {
        var pages = FormAnswers.Of(Sample.Food, Sample.FoodAnswers, Sample.Facts, Whole with { Whole = false });
        var all = string.Join('\n', pages.SelectMany(page => page.Answers).Select(answer => answer.Text));
        Assert.DoesNotContain(Sample.Boss, all, StringComparison.Ordinal);
        Assert.DoesNotContain("陈小雨", all.Replace("陈小雨收", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("云州市安平区清和面馆", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_QuestionsThatWereNotAsked_AreLeftOut() => Assert.DoesNotContain(
        FormAnswers.Of(Sample.Food, Sample.FoodAnswers.With("matter.delivery.method", "仅电子证照"), Sample.Facts, Whole).SelectMany(page => page.Answers),
        answer => answer.Field.Key == "matter.delivery.address");

    private static Answer One(FormDefinition form, FormData data, string key, AnswerWords words) =>
        FormAnswers.Of(form, data, Sample.Facts, words).SelectMany(page => page.Answers).Single(answer => answer.Field.Key == key);
}
