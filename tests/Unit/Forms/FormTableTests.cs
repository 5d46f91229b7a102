using Tongban.Forms.Contracts;
using Tongban.Platform.Spreadsheets;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

/// <summary>A form as a spreadsheet: what is written for people can be read back, and what they get wrong is said.</summary>
public sealed class FormTableTests
{
    private static readonly FormDefinition Form = Sample.AllForms.First(form => form.Code == "employee-insurance-registration");
    private static readonly FormTable Table = FormTable.Of(Form, new HashSet<string>());

    [Fact]
    public void Headings_AreDistinctInEveryForm() => Assert.All(Sample.AllForms, form =>
    {
        var headings = FormTable.Of(form, new HashSet<string>()).Columns.Select(column => column.Heading).ToList();
        Assert.Equal(headings.Count, headings.Distinct().Count());
    });

    [Fact]
    public void Template_OfEveryForm_ReadsBackAsNoLines() => Assert.All(Sample.AllForms, form =>
    {
        var table = FormTable.Of(form, new HashSet<string>());
        using var content = new MemoryStream();
        table.WriteTemplate(content);
        content.Position = 0;
        Assert.Empty(table.Read(content, 10).Value);
    });

    [Fact]
    public void Cells_BecomeAnswersAsPeopleSayThem()
    {
        var line = Read(["职工姓名", "参保险种", "是不是纸质合同、系统查不到", "入职日期"], [["李秀英", "养老、工伤", "否", "46086"]]).Single();
        var answers = FormView.Normalised(Form, Table.Answers(line));
        Assert.Equal("李秀英", answers["employee.person.name"]);
        Assert.Equal(["养老", "工伤"], answers.List("matter.insured.insurances"));
        Assert.Equal("false", answers["matter.insured.paperContract"]);
        Assert.Equal("2026-03-05", answers["matter.insured.hiredOn"]);
    }

    [Fact]
    public void Columns_MayStandInAnyOrder()
    {
        var line = Read(["申报月缴费工资（元）", "职工姓名"], [["6000", "李秀英"]]).Single();
        Assert.Equal("李秀英", Table.Answers(line)["employee.person.name"]);
    }

    [Theory]
    [InlineData("没有这样的列")]
    [InlineData("合并")]
    [InlineData("最多|超过")]
    [InlineData("空的")]
    public void WhatCannotBeRead_IsSaid(string why)
    {
        var content = why switch
        {
            "没有这样的列" => Book(["职工姓名", "工号"], [["李秀英", "7"]]),
            "合并" => Merged(),
            "空的" => Book([], []),
            _ => Book(["职工姓名"], [.. Enumerable.Range(0, 11).Select(_ => (IReadOnlyList<string>)["李秀英"])]),
        };
        var problem = Table.Read(content, 10).Problem!;
        Assert.Equal(FormProblems.Table.Code, problem.Code);
        Assert.Contains(why.Split('|'), word => problem.Detail!.Contains(word, StringComparison.Ordinal));
    }

    private static IReadOnlyList<FormLine> Read(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows) => Table.Read(Book(headings, rows), 10).Value;

    private static MemoryStream Book(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var content = new MemoryStream();
        using (var book = new XlsxWriter(content))
        {
            book.Sheet("填写", headings, rows);
        }

        content.Position = 0;
        return content;
    }

    private static MemoryStream Merged()
    {
        var content = Book(["职工姓名"], [["李秀英"], ["王建国"]]);
        using (var zip = new System.IO.Compression.ZipArchive(content, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            string text;
            using (var reader = new StreamReader(part.Open()))
            {
                text = reader.ReadToEnd();
            }

            part.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
            writer.Write(text.Replace("</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>", StringComparison.Ordinal));
        }

        content.Position = 0;
        return content;
    }
}
