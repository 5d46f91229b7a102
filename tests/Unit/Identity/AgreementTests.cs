using Tongban.Identity.Domain;
using Tongban.Registers.Contracts;
using Xunit;

namespace Tongban.Tests.Unit.Identity;

public sealed class AgreementTests
{
    [Theory]
    [InlineData("郭莉", "14000007682", true)]
    [InlineData(" 郭 莉 ", "14000007682", true)]
    [InlineData("郭丽", "14000007682", false)]
    [InlineData("郭莉", "14000007683", false)]
    [InlineData("", "", false)]
    public void Holds_WhenNameAndMobileAreTheRegistered(string name, string mobile, bool holds) =>
        Assert.Equal(holds, Agreement.Holds(Person("郭莉", "14000007682"), name, mobile));

    [Fact]
    public void Holds_WithEitherDotOfALongName() =>
        Assert.True(Agreement.Holds(Person("阿依古丽·买买提", "14000007682"), "阿依古丽•买买提", "14000007682"));

    [Fact]
    public void Holds_ForSomebodyWithoutRegisteredMobile_Never() =>
        Assert.False(Agreement.Holds(Person("郭莉", null), "郭莉", ""));

    [Fact]
    public void Holds_ForNobody_Never() => Assert.False(Agreement.Holds(null, "郭莉", "14000007682"));

    private static RegisterRecord Person(string name, string? mobile)
    {
        var facts = new Dictionary<string, string> { [PersonFacts.Name] = name };
        if (mobile is not null)
            facts[PersonFacts.Mobile] = mobile;
        return new("population", "人口库", "990101198907090022", new(2026, 10, 31), facts);
    }
}
