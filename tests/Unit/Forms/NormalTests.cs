using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

public sealed class NormalTests
{
    [Theory]
    [InlineData("2026-3-5")]
    [InlineData("2026/03/05")]
    [InlineData("2026.3.5")]
    [InlineData("20260305")]
    [InlineData("2026年3月5日")]
    [InlineData("2026 年 3 月 5 号")]
    [InlineData("２０２６年３月５日")]
    [InlineData("二〇二六年三月五日")]
    [InlineData("二零二六年三月五日")]
    public void Date_OneReadingPossible_IsAccepted(string typed) => Assert.Equal("2026-03-05", DateText.Canonical(typed));

    [Theory]
    [InlineData("二〇二五年十二月三十一日", "2025-12-31")]
    [InlineData("一九四六年十月二十日", "1946-10-20")]
    [InlineData("一九四六年十一月十日", "1946-11-10")]
    public void Date_ChineseTens_AreRead(string typed, string iso) => Assert.Equal(iso, DateText.Canonical(typed));

    [Theory]
    [InlineData("26-3-5")]
    [InlineData("3/5/2026")]
    [InlineData("2026-2-30")]
    [InlineData("2026-13-1")]
    [InlineData("去年春天")]
    [InlineData("2026-3")]
    [InlineData("三月五日")]
    public void Date_AmbiguousOrImpossible_StaysAsTyped(string typed) => Assert.Null(DateText.Read(typed));

    [Theory]
    [InlineData("person.mobile", " +86 139-0000-0008 ", "13900000008")]
    [InlineData("person.mobile", "１３９００００００８８", "13900000088")]
    [InlineData("person.phone", "0609－8230000", "0609-8230000")]
    [InlineData("person.phone", "139 0000 0008", "13900000008")]
    [InlineData("person.idNumber", "990101 19460305 001x", "99010119460305001X")]
    [InlineData("org.creditCode", "９２９９ abcd", "9299ABCD")]
    [InlineData("bank.accountNumber", "6222 0200 0000 0000 018", "6222020000000000018")]
    [InlineData("premises.division", "990101001", "990101001000")]
    [InlineData("food.onlineOrdering", "是", "true")]
    [InlineData("allowance.monthlyAmount", "￥500,000", "500000.00")]
    [InlineData("org.registeredCapital", "50万元", "50")]
    [InlineData("person.name", "　王建国\u200B ", "王建国")]
    [InlineData("org.name", "清和（安平）面馆", "清和（安平）面馆")]
    public void Text_AsPeopleTypeIt_ComesToOneForm(string element, string typed, string stored) =>
        Assert.Equal(stored, Normal.Text(Sample.Elements.Find(element)!, typed));

    [Theory]
    [InlineData("13900000008", true)]
    [InlineData("0609-8230000", true)]
    [InlineData("06098230000", true)]
    [InlineData("010-12345678", false)]
    [InlineData("12345", true)]
    [InlineData("400-820-0000", true)]
    [InlineData("8230000", false)]
    [InlineData("12900000008", false)]
    public void Phone_MobileOrFixedLine(string text, bool right) => Assert.Equal(right, PhoneText.IsRight(text));

    [Theory]
    [InlineData(Mask.Name, "李秀英", "李**")]
    [InlineData(Mask.Id, "99010119460305001X", "9901************1X")]
    [InlineData(Mask.Phone, "13900000008", "139****0008")]
    [InlineData(Mask.Account, "6222020000000000018", "***************0018")]
    [InlineData(Mask.Birth, "1946-03-05", "1946年")]
    [InlineData(Mask.All, "失能", "****")]
    [InlineData(Mask.Name, "李", "**")]
    [InlineData(Mask.Phone, "12345", "*****")]
    public void Mask_KeepsEnoughToRecogniseOnly(Mask mask, string value, string shown) => Assert.Equal(shown, Masking.Apply(mask, value));
}
