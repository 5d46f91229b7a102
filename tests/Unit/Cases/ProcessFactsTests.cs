using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Tests.Unit.Forms;
using Xunit;

namespace Tongban.Tests.Unit.Cases;

/// <summary>What a process may know of an application stands in its state: no personal data may be among it.</summary>
public sealed class ProcessFactsTests
{
    private static FormData Answers => FormData.Empty
        .With("matter.food.operatorType", "餐饮服务经营者")
        .With("matter.case.applyingAs", ApplyingAs.Agent)
        .With("matter.food.businessItems", ["热食类"])
        .With("applicant.org.name", "云州市清和面馆")
        .With("agent.person.name", "林青");

    [Fact]
    public void Facts_AreThePublicChoicesAboutTheMatter() => Assert.Equal(
        """{"matter":{"food":{"operatorType":"餐饮服务经营者"},"case":{"applyingAs":"委托他人代办"}}}""",
        System.Text.RegularExpressions.Regex.Unescape(ProcessFacts.Of(Sample.Food, Answers).ToJsonString()));

    [Fact]
    public void Facts_OfPersonalAnswers_AreNone() => Assert.Empty(ProcessFacts.Of(Sample.Allowance, FormData.Empty
        .With("applicant.person.name", "付玉发").With("matter.allowance.health", "一般")));
}
