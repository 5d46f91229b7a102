using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Tongban.Forms.Domain;
using Tongban.Kernel;

namespace Tongban.Forms.Contracts;

/// <summary>Rows of a repeated role that were brought as a spreadsheet: they are taken as if they had been pasted.</summary>
public static class RowsFile
{
    /// <summary>Five megabytes.</summary>
    public const int Largest = 5 * 1024 * 1024;

    /// <returns>What was posted, the file's lines behind what was pasted; and what is wrong with the file, beside the role.</returns>
    public static (IEnumerable<KeyValuePair<string, StringValues>> Posted, FieldError? Slip) Of(FormDefinition form, FormPage page, IFormCollection posted)
    {
        if (form.RowsOf(page) is not { } role || posted.Files.GetFile(role.Code + PostedRows.File) is not { Length: > 0 } file)
        {
            return (posted, null);
        }

        if (file.Length > Largest)
        {
            return (posted, new FieldError(role.Code, $"表格最大 {Largest / 1024 / 1024} MB"));
        }

        using var content = file.OpenReadStream();
        var read = FormTable.OfRows(form, page).Read(content, PostedRows.MostLines);
        if (read.Problem is { } unfit)
        {
            return (posted, new FieldError(role.Code, unfit.Detail ?? unfit.Title));
        }

        if (read.Value.FirstOrDefault(line => line.Faults.Count > 0) is { } wrong)
        {
            return (posted, new FieldError(role.Code, $"表格第 {wrong.Number} 行：{wrong.Faults[0].Message}"));
        }

        var lines = read.Value.Select(line => string.Join('\t', line.Cells.Select(Cell)));
        var key = role.Code + PostedRows.Paste;
        return (posted.Where(pair => pair.Key != key).Append(new(key, string.Join('\n', lines.Prepend(posted[key].ToString())))), null);
    }

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
