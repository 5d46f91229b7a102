using FsCheck;
using FsCheck.Fluent;
using Tongban.Licences.Contracts;
using Tongban.Oversight.Domain;
using Tongban.Platform.Security;
using Xunit;

namespace Tongban.Tests.Unit.Oversight;

public sealed class PublicationTests
{
    private static readonly string[] Types =
        ["cases.submitted", "cases.received", "cases.accepted", "cases.decided", "cases.served", "cases.closed", "cases.withdrawn", "cases.revoked"];

    [Fact]
    public void Of_ACompanysLicence_IsPublishedInFull()
    {
        var step = Publication.Of("cases.decided", Events.Of(outcome: "granted"));
        Assert.Equal(new PublicStep("990101-20260302-000001", "云州市安平区清和面馆", "准予"), step);
    }

    [Fact]
    public void Of_APersonUnderCompanyOnly_IsNotPublished() =>
        Assert.Null(Publication.Of("cases.accepted", Events.Of(kind: SubjectKind.Person, name: "张建国")));

    [Fact]
    public void Of_APersonUnderAll_ShowsTheFamilyNameAndNoNumber() =>
        Assert.Equal(new PublicStep(null, "张**", "已受理"), Publication.Of("cases.accepted", Events.Of(kind: SubjectKind.Person, name: "张建国", publicity: "all")));

    [Fact]
    public void Of_ARefusal_IsNotPublished() => Assert.Null(Publication.Of("cases.decided", Events.Of(outcome: "refused")));

    [Theory]
    [InlineData("cases.submitted")]
    [InlineData("cases.received")]
    [InlineData("cases.not-accepted")]
    [InlineData("cases.withdrawn")]
    public void Of_WhatComesBeforeAcceptance_IsNotPublished(string type) => Assert.Null(Publication.Of(type, Events.Of()));

    [Fact]
    public void Of_UnderNoneOrAnUnknownPolicy_NothingIsEverPublished() =>
        Prop.ForAll(
            Gen.Elements(Types).ToArbitrary(), Gen.Elements("none", "", "All", "ALL", "company", "everything").ToArbitrary(), ArbMap.Default.ArbFor<bool>(),
            (type, policy, person) => Publication.Of(type, Events.Of(
                outcome: "granted", publicity: policy, kind: person ? SubjectKind.Person : SubjectKind.Organisation)) is null).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("张三", "张**")]
    [InlineData("李建国", "李**")]
    [InlineData("欧阳秀英", "欧阳**")]
    [InlineData("欧阳", "欧**")]
    [InlineData("司马相如", "司马**")]
    [InlineData("阿依古丽·买买提", "阿**")]
    [InlineData("John Smith", "J**")]
    [InlineData("王", "王**")]
    [InlineData("  ", "**")]
    [InlineData("𠮷田一", "𠮷**")]
    public void OfPerson_ShowsTheFamilyNameAlone(string name, string expected) => Assert.Equal(expected, PublicName.OfPerson(name));
}
