using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Forms.Contracts;
using Tongban.Platform.Spreadsheets;

namespace Tongban.Cases.Features.Shared;

/// <summary>Spreadsheets to take home and fill in.</summary>
internal static class Workbooks
{
    public static FileContentResult Workbook(this PageModel page, FormTable table)
    {
        using var content = new MemoryStream();
        table.WriteTemplate(content);
        return page.File(content.ToArray(), XlsxFile.ContentType, $"{table.Name}.xlsx");
    }
}
