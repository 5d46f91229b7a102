using Tongban.Cases.Domain;
using Tongban.Cases.Messages;
using Xunit;
using static Tongban.Tests.Unit.Cases.Fixture;

namespace Tongban.Tests.Unit.Cases;

/// <summary>The shipped templates, and what may be published as one.</summary>
public sealed class MessageTemplateTests
{
    private const string Sign = "【云州市政务服务】";

    /// <summary>The longest name among the shipped items has 36 characters.</summary>
    private const string LongItem = "设置大型户外广告及在城市建筑物、设施上悬挂、张贴宣传品审批（含招牌设置）";

    private static readonly MessageTemplate Good = Messages.Single(template => template.Code == "accept");

    public static TheoryData<string> Codes => [.. Messages.Select(template => template.Code)];

    [Fact]
    public void Shipped_TellOfEveryEvent_AndHaveNoFault()
    {
        Assert.All(Messages, template => Assert.Empty(MessageChecks.Faults(template)));
        var book = new MessageBook(Messages);
        Assert.All(Notices.Events, what => Assert.Equal(what, book.Telling(what).Code));
        Assert.Throws<InvalidOperationException>(() => new MessageBook([]).Telling("accept"));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Sms_OfTheLongestItem_FitsIntoOneMessage(string code)
    {
        var template = Messages.Single(known => known.Code == code);
        var letter = MessageText.Draw(template, Known(template, LongItem), Sign);
        Assert.StartsWith(Sign, letter.Sms, StringComparison.Ordinal);
        Assert.Contains("990101-20260224-000183", letter.Sms, StringComparison.Ordinal);
        Assert.InRange(letter.Sms.Length, 1, SmsText.Single);
        Assert.DoesNotContain("{", letter.Title + letter.Body + letter.Sms, StringComparison.Ordinal);
        Assert.Contains(LongItem, letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Sms_OfAShortItem_KeepsItsWholeName() => Assert.Equal(
        "【云州市政务服务】您申请的食品经营许可已受理，最迟2026年3月10日办完。办件编号990101-20260224-000183",
        MessageText.Draw(Good, Known(Good, "食品经营许可"), Sign).Sms);

    [Theory]
    [InlineData("请找11010519491231002X的人", "请找1101****2X的人")]
    [InlineData("编号990101-20260224-000183", "编号990101-20260224-000183")]
    [InlineData("旧号110105491231002。", "旧号1101****02。")]
    public void Sms_CarriesNoIdentityNumberWhole(string text, string expected) => Assert.Equal(expected, SmsText.WithoutIdentityNumbers(text));

    [Theory]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void Parts_AreCountedAsGatewaysDo(int length, int parts) => Assert.Equal(parts, SmsText.Parts(new string('字', length)));

    [Theory]
    [InlineData("{applicant}您好")]
    [InlineData("{queryCode}")]
    [InlineData("{Item}")]
    [InlineData("{item")]
    [InlineData("{ item }")]
    [InlineData("{missingCount}")]
    public void Faults_NameAnUnknownFact(string words) => Assert.NotEmpty(MessageChecks.Faults(Good with { Body = [new MessagePart(words)] }));

    [Fact]
    public void Faults_NameAFactThatMayBeLacking_UnlessItSaysWhen()
    {
        Assert.NotEmpty(MessageChecks.Faults(Good with { Sms = [new MessagePart("最迟{promisedDue}")] }));
        Assert.NotEmpty(MessageChecks.Faults(Good with { Title = "最迟{promisedDue}" }));
        Assert.Empty(MessageChecks.Faults(Good with { Sms = [new MessagePart("最迟{promisedDue}", When: "promisedDue")] }));
    }

    [Fact]
    public void Faults_NameWhatIsNoTemplate()
    {
        Assert.NotEmpty(MessageChecks.Faults(Good with { Events = ["abolish"] }));
        Assert.NotEmpty(MessageChecks.Faults(Good with { Kind = "advert" }));
        Assert.NotEmpty(MessageChecks.Faults(Good with { Channels = ["sms"] }));
        Assert.NotEmpty(MessageChecks.Faults(Good with { Kind = "reminder" }));
        Assert.NotEmpty(MessageChecks.Faults(Messages.First(template => template.Remind is not null) with { Remind = new MessageReminder("x", 0, 1, 1) }));
    }

    public static TheoryData<string> Acts => [.. ActRules.All.Where(rule => rule.Act is not (Act.Archive or Act.Readmit)).Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Acts))]
    public void Acts_TellWithTheFactsThatTheyPromise(string code)
    {
        var (rule, by, @case) = (ActRules.Find(code)!, Official(1), Open().Case);
        var done = new ActDone(rule.Act, by.Id, by.Name, Submitted, new DateOnly(2026, 2, 24), null);
        var notice = Assert.Single(Notices.For(new Performed(rule, @case, done, Full(by), Licence, @case.Read(Licence, Calendar, Submitted))));
        var (always, sometimes) = Notices.FactsOf(code);
        Assert.Equal(code, notice.Event);
        Assert.All(always, fact => Assert.Contains(fact, notice.Facts.Keys));
        Assert.All(notice.Facts.Keys, fact => Assert.True(always.Contains(fact) || sometimes.Contains(fact), fact));
        Assert.DoesNotContain("清和面馆", MessageText.Draw(new MessageBook(Messages).Telling(code), notice, Sign).Sms, StringComparison.Ordinal);
    }

    [Fact]
    public void Preferences_NeverTakeALegalNoticeFromTheInbox()
    {
        var off = new Preferences(["legal:inbox", "legal:sms", "reminder:inbox"]);
        Assert.True(off.Wants("legal", "inbox"));
        Assert.False(off.Wants("legal", "sms"));
        Assert.True(off.Wants("legal", "email"));
        Assert.False(off.Wants("reminder", "inbox"));
    }

    [Fact]
    public void Routing_LeavesOutWhatIsUnknown_AndNotesWhatIsUnwanted() => Assert.Equal(
        [new Way("sms", "14000007063", Wanted: false), new Way("email", "lin@example.com", Wanted: true)],
        Routing.Of("legal", ["inbox", "sms", "email", "webhook"], new Addresses("14000007063", "lin@example.com", null), new Preferences(["legal:sms"])));

    /// <summary>Every fact that the template's event can have, each as long as it gets.</summary>
    private static Notice Known(MessageTemplate template, string item)
    {
        var (always, sometimes) = template.Remind is null ? Notices.FactsOf(template.Events[0]) : Notices.ReminderFacts;
        var facts = always.Concat(sometimes).ToDictionary(fact => fact, fact => fact switch
        {
            "item" => item,
            "number" => "990101-20260224-000183",
            "promisedDue" => item == LongItem ? "2026年12月31日" : "2026年3月10日",
            "missingCount" => "12",
            "ground" => "检验、检测、检疫、鉴定",
            _ => "一二三四五六七八",
        });
        return new Notice(template.Events[0], facts);
    }
}
