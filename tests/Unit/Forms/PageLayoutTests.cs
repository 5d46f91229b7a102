using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

public sealed class PageLayoutTests
{
    [Fact]
    public void FieldOfOneAnswer_StandsUnderIt()
    {
        var layout = Of(Sample.Food, "agent", FormData.Empty);
        Assert.Equal(["matter.case.applyingAs"], Keys(layout.Top));
        Assert.Equal(["agent.person.name", "agent.person.idNumber", "agent.person.mobile"], Keys(layout.Below(Sample.Food.Field(ApplyingAs.Key)!, ApplyingAs.Agent)));
        Assert.Empty(layout.Below(Sample.Food.Field(ApplyingAs.Key)!, ApplyingAs.Self));
    }

    [Fact]
    public void FieldOfSeveralAnswersOnThePage_IsAlwaysThereAndOptional()
    {
        var layout = Of(Sample.Food, "business", FormData.Empty);
        Assert.Contains("matter.food.maxDiners", Keys(layout.Top));
        Assert.False(layout.IsRequired(Sample.Food.Field("matter.food.maxDiners")!));
        Assert.False(Of(Sample.Card, "senior", FormData.Empty).IsRequired(Sample.Card.Field("applicant.person.otherIdNumber")!));
        Assert.True(Of(Sample.Card, "senior", FormData.Empty.With("applicant.person.idType", "护照")).IsRequired(Sample.Card.Field("applicant.person.otherIdNumber")!));
    }

    [Fact]
    public void EveryFieldOfEveryPage_StandsSomewhereOnce()
    {
        foreach (var form in new[] { Sample.Food, Sample.Card, Sample.Allowance })
        {
            foreach (var page in form.Pages)
            {
                var layout = new PageLayout(form, page, FormData.Empty, Sample.Facts);
                var below = page.Fields.SelectMany(field => field.Options.Select(option => option.Value).Concat(["true", "false"]).SelectMany(option => layout.Below(field, option)));
                Assert.Equal(page.Fields.Select(field => field.Key).Order(), Keys(layout.Top.Concat(below)).Order());
            }
        }
    }

    private static PageLayout Of(FormDefinition form, string page, FormData data) => new(form, form.Page(page)!, data, Sample.Facts);

    private static IEnumerable<string> Keys(IEnumerable<FormField> fields) => fields.Select(field => field.Key);
}
