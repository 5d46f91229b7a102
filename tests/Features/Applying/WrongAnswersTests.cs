using System.Net;
using Tongban.Tests.Features.Access;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Applying;

/// <summary>Each field wrong: one message beside each, and what was typed still there.</summary>
public sealed class WrongAnswersTests(RunningApp running) : IClassFixture<RunningApp>
{
    private static readonly string LongName = new('过', 51);
    private static readonly string LongAddress = new('长', 401);

    [Fact]
    public async Task Pages_WithEveryFieldWrong_SayOneThingBesideEach_AndKeepWhatWasTyped()
    {
        var citizen = await running.App.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        AssertFaults(await citizen.FillAsync(draft, "who", ("matter.case.applyingAs", "别人")), "matter.case.applyingAs");
        await citizen.FillAsync(draft, "who", ("matter.case.applyingAs", "委托他人代办"));

        var who = await citizen.FillAsync(draft, "who",
            ("agent.person.name", LongName), ("agent.person.idNumber", "990101194405260012"), ("agent.person.mobile", "12345"), ("agent.person.relation", "邻居家的"));
        AssertFaults(who, "agent.person.name", "agent.person.idNumber", "agent.person.mobile", "agent.person.relation");
        AssertTyped(who, ("agent.person.name", LongName), ("agent.person.idNumber", "990101194405260012"), ("agent.person.mobile", "12345"));

        await citizen.FillAsync(draft, "senior", ("applicant.person.idType", "居民身份证"));
        var senior = await citizen.FillAsync(draft, "senior",
            ("applicant.person.name", LongName), ("applicant.person.idNumber", "12345"), ("applicant.person.sex", "不详"),
            ("applicant.person.birthDate.year", "2099"), ("applicant.person.birthDate.month", "13"), ("applicant.person.birthDate.day", "40"),
            ("applicant.person.nation", new string('族', 21)), ("applicant.person.householdAddress", LongAddress),
            ("applicant.person.residenceAddress", ""), ("applicant.person.phone", "打不通"));
        AssertFaults(senior, "applicant.person.name", "applicant.person.idNumber", "applicant.person.sex", "applicant.person.birthDate.year", "applicant.person.nation",
            "applicant.person.householdAddress", "applicant.person.residenceAddress", "applicant.person.phone");
        AssertTyped(senior, ("applicant.person.name", LongName), ("applicant.person.idNumber", "12345"), ("applicant.person.birthDate.year", "2099"),
            ("applicant.person.birthDate.month", "13"), ("applicant.person.birthDate.day", "40"), ("applicant.person.householdAddress", LongAddress), ("applicant.person.phone", "打不通"));

        var card = await citizen.FillAsync(draft, "card",
            ("matter.senior.benefitKind", ""), ("matter.senior.localHousehold", "也许"), ("applicant.person.health", "硬朗"),
            ("emergencyContact.person.name", LongName), ("emergencyContact.person.mobile", "139"), ("matter.senior.electronicCard", "随便"));
        AssertFaults(card, "matter.senior.benefitKind", "matter.senior.localHousehold", "applicant.person.health",
            "emergencyContact.person.name", "emergencyContact.person.mobile", "matter.senior.electronicCard");
        AssertTyped(card, ("emergencyContact.person.name", LongName), ("emergencyContact.person.mobile", "139"));

        await citizen.FillAsync(draft, "delivery", ("matter.delivery.method", "邮寄"));
        AssertFaults(await citizen.FillAsync(draft, "delivery", ("matter.delivery.address", "")), "matter.delivery.address");
    }

    [Fact]
    public async Task Answers_ThatAreWrong_AreSavedAllTheSame()
    {
        var citizen = await running.App.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        await citizen.FillAsync(draft, "card", ("emergencyContact.person.name", "付小明"), ("emergencyContact.person.mobile", "139"));
        AssertTyped(await citizen.GetAsync($"/apply/d/{draft}/card"), ("emergencyContact.person.name", "付小明"), ("emergencyContact.person.mobile", "139"));
    }

    [Fact]
    public async Task ReadOnlyAnswers_FromARegister_StayWhateverIsPosted()
    {
        var citizen = await running.App.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        await citizen.FillAsync(draft, "senior", ("applicant.person.name", "别人"), ("applicant.person.idNumber", "990101197603080023"));
        AssertTyped(await citizen.GetAsync($"/apply/d/{draft}/senior"), ("applicant.person.name", "付玉发"), ("applicant.person.idNumber", "9901************11"));
    }

    /// <summary>Otherwise somebody could get a licence with another person's name and number on it.</summary>
    [Fact]
    public async Task Answers_TypedAsAnAgent_GiveWayToTheRegisterWhenOneAppliesForOneself()
    {
        var citizen = await running.App.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        await citizen.FillAsync(draft, "who", ("matter.case.applyingAs", "委托他人代办"));
        await citizen.FillAsync(draft, "senior", ("applicant.person.name", "侯燕"), ("applicant.person.idType", "居民身份证"));
        await citizen.FillAsync(draft, "senior", ("applicant.person.idNumber", "990101197603080023"));
        AssertTyped(await citizen.GetAsync($"/apply/d/{draft}/senior"), ("applicant.person.name", "侯燕"), ("applicant.person.idNumber", "990101197603080023"));

        await citizen.FillAsync(draft, "who", ("matter.case.applyingAs", "本人办理"));

        AssertTyped(await citizen.GetAsync($"/apply/d/{draft}/senior"), ("applicant.person.name", "付玉发"), ("applicant.person.idNumber", "9901************11"));
    }

    private static void AssertFaults(Page page, params string[] fields)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.All(fields, field => Assert.False(string.IsNullOrWhiteSpace(page.ErrorBeside(field)), $"nothing beside {field}"));
        Assert.Equal(fields.Length, page.Html.QuerySelectorAll(".govuk-error-message").Length);
        Assert.Equal(fields.Length, page.Errors().Count);
    }

    private static void AssertTyped(Page page, params (string Field, string Value)[] typed) =>
        Assert.All(typed, one => Assert.Equal(one.Value, page.Find($"[name='{one.Field}']")?.GetAttribute("value")));
}
