using System.Xml;

namespace Tongban.Platform.Spreadsheets;

/// <summary>The first sheet of a small spreadsheet: a line of headings, and rows beneath it.</summary>
/// <param name="Headings">By column, from 0.</param>
/// <param name="Rows">Those that aren't empty.</param>
public sealed record SheetTable(IReadOnlyList<string> Headings, IReadOnlyList<SheetRow> Rows)
{
    /// <param name="content">A stream that can seek.</param>
    /// <param name="most">More rows than this are refused.</param>
    /// <exception cref="UnfitFileException">It can't be read; the message says why and what to do.</exception>
    public static SheetTable Read(Stream content, int most)
    {
        using var file = XlsxFile.Open(content);
        using var sheet = file.First();
        try
        {
            var rows = sheet.Rows().Where(row => !row.IsEmpty).Take(most + 2).ToList();
            return rows.Count == 0 ? throw new UnfitFileException("表格是空的。请下载模板，从第二行起一行填一条。")
                : rows.Count > most + 1 ? throw new UnfitFileException($"表格超过 {most} 行，没有读取。请拆成几个文件。")
                : sheet.Merged.Count > 0 ? throw new UnfitFileException($"表格里有合并的单元格（{sheet.Merged[0]}），分不清哪一行是什么。请取消合并再上传。")
                : new SheetTable([.. rows[0].Cells.Select(cell => cell.Trim())], rows[1..]);
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException)
        {
            throw new UnfitFileException("表格里有一部分已经损坏，读不下去。请用表格软件打开，另存为“Excel 工作簿（.xlsx）”再上传。");
        }
    }
}
