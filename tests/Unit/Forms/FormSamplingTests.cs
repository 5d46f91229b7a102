using Tongban.Forms.Contracts;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

/// <summary>Right answers are found where there are some, and rules that exclude one another are found out.</summary>
public sealed class FormSamplingTests
{
    public static TheoryData<string> Codes { get; } = [.. Sample.AllForms.Select(form => form.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryForm_CanBeFilledIn(string code)
    {
        var form = Sample.AllForms.First(form => form.Code == code);
        var found = FormSampling.Find(form, Sample.Facts);
        Assert.True(found.IsRight, string.Join("; ", found.Faults.Select(fault => $"{fault.Path} {fault.Message}")));
        Assert.Empty(FormCheck.Whole(form, FormView.Counted(form, found.Data, Sample.Facts), Sample.Facts));
        Assert.NotEmpty(found.Data.Keys);
    }

    [Theory]
    [InlineData(40, 60, true)]
    [InlineData(40, 41, true)]
    [InlineData(60, 40, false)]
    public void Rules_OfTwoForms_AreFoundOutWhenTheyExcludeOneAnother(int moreThan, int lessThan, bool possible)
    {
        var merged = MergedForm.Of("both", "两件", [], [Part("one", $$"""{">":[{"var":"premises.premises.area"},{{moreThan - 1}}.5]}"""), Part("two", $$"""{"<":[{"var":"premises.premises.area"},{{lessThan}}.5]}""")]).Value;
        var found = FormSampling.Find(merged.Form, Sample.Facts);
        Assert.Equal(possible, found.IsRight);
        Assert.Equal(possible ? [] : ["premises.premises.area"], found.Faults.Select(fault => fault.Path));
    }

    private static MergePart Part(string code, string rule) => new(code, code, FormDefinition.Parse($$"""
        {"code":"{{code}}","version":1,"title":"{{code}}","roles":[{"code":"premises","name":"场所","kind":"place"}],
         "pages":[{"code":"p","title":"多大？","hint":"","fields":[{"role":"premises","element":"premises.area","label":"面积","required":true}]}],
         "rules":[{"code":"r","field":"premises.premises.area","assert":{{rule}},"message":"面积不合要求"}],"declaration":"真实"}
        """, Sample.Elements).Value);
}
