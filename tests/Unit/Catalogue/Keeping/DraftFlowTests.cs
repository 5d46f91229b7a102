using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Editing;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue.Keeping;

public sealed class DraftFlowTests
{
    private static readonly Guid Editor = Guid.CreateVersion7();
    private static readonly Guid Staffing = Guid.CreateVersion7();
    private static readonly Guid Lawyer = Guid.CreateVersion7();

    [Fact]
    public void Draft_GoesThroughBothOfficesToPublication()
    {
        Assert.Equal(DraftStage.Organisation, Next(DraftStage.Editing, DraftAct.Sent, Editor).Value);
        Assert.Equal(DraftStage.Legal, Next(DraftStage.Organisation, DraftAct.Approved, Staffing).Value);
        Assert.Equal(DraftStage.Published, Next(DraftStage.Legal, DraftAct.Approved, Lawyer, Staffing).Value);
        Assert.Equal(DraftStage.Editing, Next(DraftStage.Legal, DraftAct.Returned, Lawyer, Staffing).Value);
    }

    [Fact]
    public void Draft_IsNotReviewedByWhoEdited_NorTwiceByOne()
    {
        Assert.Equal("catalogue-0103", Next(DraftStage.Organisation, DraftAct.Approved, Editor).Problem!.Code);
        Assert.Equal("catalogue-0103", Next(DraftStage.Legal, DraftAct.Returned, Editor).Problem!.Code);
        Assert.Equal("catalogue-0104", Next(DraftStage.Legal, DraftAct.Approved, Staffing, Staffing).Problem!.Code);
    }

    [Theory]
    [InlineData(DraftStage.Published, DraftAct.Sent)]
    [InlineData(DraftStage.Dropped, DraftAct.Approved)]
    [InlineData(DraftStage.Editing, DraftAct.Approved)]
    [InlineData(DraftStage.Organisation, DraftAct.Dropped)]
    internal void Draft_AtAnotherStage_Refuses(DraftStage stage, DraftAct act) => Assert.Equal("catalogue-0102", Next(stage, act, Lawyer).Problem!.Code);

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.100.1.1", false)]
    [InlineData("::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("2400:3200::1", true)]
    public void Links_AreNeverAskedInsideThisNetwork(string address, bool asked) => Assert.Equal(asked, LinkAsker.IsPublic(System.Net.IPAddress.Parse(address)));

    private static Tongban.Kernel.Result<DraftStage> Next(DraftStage stage, DraftAct act, Guid who, params Guid[] reviewers) =>
        DraftFlow.Next(stage, act, who, new DraftPeople(new HashSet<Guid> { Editor }, reviewers.ToHashSet()));
}
