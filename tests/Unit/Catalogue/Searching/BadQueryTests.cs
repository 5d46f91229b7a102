using System.Diagnostics;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain.Searching;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue.Searching;

/// <summary>Whatever is typed, the answer is clear and the work bounded.</summary>
public sealed class BadQueryTests
{
    private static readonly SearchIndex Index = Heads.Index([.. Enumerable.Range(0, 500).Select(at => Heads.Of($"第{at}类食品经营许可证核发"))]);

    public static TheoryData<string> Bad =>
    [
        new string('食', 10_000), string.Concat(Enumerable.Repeat("食品经营许可证核发", 1_200)), new string('a', 10_000), new string(' ', 10_000), new string('岁', 10_000), new string('九', 5_000) + "岁",
        "😀🎉👨‍👩‍👧", "\uD83D", "' or 1=1; drop table catalogue_item; --", "%_%", "((a+)+)+$", "^(.*)*$", "\0\u0001\u001b[31m", "\u202e食品\u200b经营", "<img src=x onerror=alert(1)>", "null", "NaN", "../../etc/passwd", "食品\r\nSet-Cookie: a=b",
    ];

    [Theory]
    [MemberData(nameof(Bad))]
    public void Find_AnswersSoon(string typed)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = Index.Find(new SearchRequest(typed) { Take = 20 });
        var words = Index.Suggest(typed, null, 8);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(2));
        Assert.True(answer.Hits.Count <= 20 && words.Count <= 8);
    }

    [Theory]
    [InlineData(-5, 20)]
    [InlineData(int.MaxValue, 20)]
    [InlineData(0, int.MaxValue)]
    [InlineData(0, -1)]
    public void Find_OddPaging_IsBounded(int skip, int take)
    {
        var answer = Index.Find(new SearchRequest("食品经营") { Skip = skip, Take = take });
        Assert.Equal(500, answer.Total);
    }

    [Theory]
    [InlineData("开饭店", "开饭店")]
    [InlineData("  开  饭店 ", "开 饭店")]
    [InlineData("110101199003071234", null)]
    [InlineData("我的电话138 0013 8000", null)]
    [InlineData("138-0013-8000", null)]
    [InlineData("１３８００１３８０００", null)]
    [InlineData("12345 投诉", "12345 投诉")]
    [InlineData("someone@example.com", null)]
    [InlineData("", null)]
    public void QueryText_KeepsNothingPersonal(string typed, string? kept) => Assert.Equal(kept, QueryText.Of(typed));

    [Fact]
    public void QueryText_LongOnes_AreNotKept() => Assert.Null(QueryText.Of(new string('话', 41)));

    [Theory]
    [InlineData("办食品证要多久", "HowLong")]
    [InlineData("老年证要带什么", "WhatToBring")]
    [InlineData("护照多少钱", "HowMuch")]
    [InlineData("身份证在哪办", "Where")]
    [InlineData("食品经营许可", null)]
    public void Asking_ReadsTheQuestion(string typed, string? asked) => Assert.Equal(asked, Asking.Of(typed)?.ToString());
}
