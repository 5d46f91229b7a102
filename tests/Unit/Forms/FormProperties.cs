using FsCheck;
using FsCheck.Fluent;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

public sealed class FormProperties
{
    private static readonly FormDefinition[] Forms = [Sample.Food, Sample.Card, Sample.Allowance];

    /// <summary>Texts that people and attackers type: ordinary words, numbers, dates, odd characters, any string at all.</summary>
    private static readonly Gen<string> Typed = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements("", " ", "王建国", "８６．５", "86.50平方米", "-0", "007", "1,234.5", "￥3", "２０２６年３月５日", "二〇二六年三月五日", "2026-2-30", "true", "是", "否", "1"),
        Gen.Elements("13900000008", "+8613900000008", "008613900000008", "8613900000008", "0609—8230000", "99010119460305001x", "990101", "热食类", "邮寄", "委托他人代办", "餐饮服务经营者"),
        Gen.Elements("\u200B 1 \uFEFF", "　", "\u0000", "\uD83D", "𠮷野家", "<b>", "a\r\nb", "人人", "5人人", "¥¥5", "--", "+86", "861"));

    private static readonly Arbitrary<(FormDefinition Form, FormData Data)> Answers =
        (from form in Gen.Elements(Forms)
         from texts in Typed.ListOf(form.Fields.Count())
         from base_ in Gen.Elements(true, false)
         select (form, Fill(form, texts, base_))).ToArbitrary();

    [Fact]
    public void Normal_Twice_IsAsOnce() => Prop.ForAll(
        (from element in Gen.Elements(Sample.Elements.All.ToArray()) from text in Typed select (element, text)).ToArbitrary(),
        pair =>
        {
            var once = Normal.Text(pair.element, pair.text);
            return Normal.Text(pair.element, once) == once;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("person.idNumber", "-\t990101197603080023")]
    [InlineData("person.mobile", "\t-\t14000007063")]
    public void Normal_BlankBehindADash_GoesAtOnce(string code, string typed)
    {
        var element = Sample.Elements.All.Single(element => element.Code == code);
        var once = Normal.Text(element, typed);
        Assert.Equal(once, Normal.Text(element, once));
        Assert.DoesNotContain('\t', once);
    }

    [Fact]
    public void Counted_RoundTripsThroughJson() => Prop.ForAll(Answers, pair =>
    {
        var good = Accepted(pair.Form, pair.Data);
        var back = FormData.FromJson(good.ToJson());
        return back.IsOk && back.Value.Equals(good);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counted_IsCheckedAsTheWhole() => Prop.ForAll(Answers, pair =>
        FormCheck.Whole(pair.Form, pair.Data, Sample.Facts).Select(fault => fault.Path)
            .SequenceEqual(FormCheck.Whole(pair.Form, FormView.Counted(pair.Form, pair.Data, Sample.Facts), Sample.Facts).Select(fault => fault.Path)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void HiddenFields_NeverCountWhateverTheyHold() => Prop.ForAll(Answers, pair =>
    {
        var shown = FormView.Counted(pair.Form, pair.Data, Sample.Facts);
        var hidden = pair.Form.Pages.SelectMany(page => page.Fields.Except(FormView.VisibleFields(pair.Form, page, pair.Data, Sample.Facts))).ToList();
        var changed = hidden.Aggregate(pair.Data, (data, field) => data.With(field.Key, "别的"));
        return FormView.Counted(pair.Form, changed, Sample.Facts).Equals(shown);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Check_NeverThrowsAndSaysAtMostOneThingAField() => Prop.ForAll(Answers, pair =>
    {
        var faults = FormCheck.Whole(pair.Form, pair.Data, Sample.Facts);
        return faults.Select(fault => fault.Path).Distinct().Count() == faults.Count && faults.All(fault => fault.Message.Length >= 5);
    }).QuickCheckThrowOnFailure();

    /// <summary>Only the answers without a slip: what a submitted form could hold.</summary>
    private static FormData Accepted(FormDefinition form, FormData data)
    {
        var wrong = FormCheck.Whole(form, data, Sample.Facts).Select(fault => fault.Path).ToHashSet();
        return FormView.Counted(form, data, Sample.Facts).Where(key => !wrong.Contains(key));
    }

    private static FormData Fill(FormDefinition form, IEnumerable<string> texts, bool right)
    {
        var start = right && form == Sample.Food ? Sample.FoodAnswers : right ? Sample.AllowanceAnswers(new DateOnly(1944, 5, 1)).Where(key => form.Field(key) is not null) : FormData.Empty;
        return form.Fields.Zip(texts).Where(pair => pair.Second.Length % 3 == 0).Aggregate(start, (data, pair) => pair.First.Many
            ? data.With(pair.First.Key, [pair.Second])
            : data.With(pair.First.Key, pair.Second));
    }
}
