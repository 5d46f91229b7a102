using Microsoft.Extensions.Primitives;
using Tongban.Forms.Contracts;
using Tongban.Tests.Unit.Forms.Merging;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

/// <summary>Rows as browsers post them.</summary>
public sealed class PostedRowsTests
{
    private static readonly FormDefinition Form = FormDefinition.Parse("""
        {"code":"rows","version":1,"title":"名册","declaration":"属实","rules":[],
         "roles":[{"code":"member","name":"成员","kind":"person","repeat":{"least":0,"most":5,"unit":"位"}}],
         "pages":[{"code":"b","title":"成员","hint":"","fields":[{"role":"member","element":"person.word","label":"姓名"},{"role":"member","element":"person.countA","label":"数"},{"role":"member","element":"person.flagA","label":"在不在"}]}]}
        """, FormMaker.Elements).Value;

    [Fact]
    public void Rows_AreReadByTheirNumber()
    {
        var data = Read(("member[0].person.word", "甲"), ("member[1].person.word", "乙"), ("member[9].person.word", "第十"), ("member[x].person.word", "不是"), ("other[0].person.word", "别的"));
        Assert.Equal(["member[0].person.word", "member[1].person.word", "member[9].person.word"], data.Keys);
    }

    [Fact]
    public void PastedLines_StandBehindTheRows_WithoutTheLabels()
    {
        var data = Read(("member[0].person.word", "甲"), ("member[1].person.word", ""), ("member.paste", "姓名\t数\t在不在\r\n乙\t3\t是\r\n\r\n丙\t\t否"));
        Assert.Equal("乙", data["member[1].person.word"]);
        Assert.Equal("3", data["member[1].person.countA"]);
        Assert.Equal("true", data["member[1].person.flagA"]);
        Assert.Equal("丙", data["member[2].person.word"]);
        Assert.Equal("false", data["member[2].person.flagA"]);
    }

    [Fact]
    public void RemovedAndBlankRows_LetTheOthersMoveUp()
    {
        var posted = Read(("member[0].person.word", "甲"), ("member[1].person.word", "乙"), ("member[1].remove", "true"), ("member[2].person.word", ""), ("member[3].person.word", "丁"));
        var saved = Prefilling.Save(Form, Prefilled.Nothing, posted).Values;
        Assert.Equal(["member[0].person.word", "member[1].person.word"], saved.Keys);
        Assert.Equal("丁", saved["member[1].person.word"]);
    }

    [Fact]
    public void AHundredThousandLines_AreCutWhereMoreThanEnoughAreRead() =>
        Assert.InRange(Read(("member.paste", string.Join('\n', Enumerable.Repeat("甲\t1", 100_000)))).RowsOf("member"), FormRepeat.Highest, 3 * FormRepeat.Highest);

    private static FormData Read(params (string Key, string Value)[] posted) =>
        FormReader.Read(Form, Form.Pages[0], posted.Select(pair => KeyValuePair.Create(pair.Key, new StringValues(pair.Value))));
}
