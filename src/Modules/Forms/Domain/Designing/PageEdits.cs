using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Forms.Domain.Designing;

internal static class PageEdits
{
    public static Result<FormSource> Add(FormSource form, string title) => Titled(title) is { } slip ? slip : form with
    {
        Pages = [.. form.Pages, new PageSource(Edit.Free("page", form.Pages.Select(page => page.Code)), title.Trim(), "", [])],
    };

    public static Result<FormSource> Word(FormSource form, string code, string title, string hint) =>
        Titled(title) is { } slip ? slip : form.Page(code, page => page with { Title = title.Trim(), Hint = hint.Trim() });

    public static Result<FormSource> ShowIf(FormSource form, string code, JsonNode? condition) =>
        form.Page(code, page => page with { ShowIf = condition }).Then(after => Edit.InOrder(form, after));

    /// <summary>The page with its fields, unless something elsewhere still needs one of them.</summary>
    public static Result<FormSource> Remove(FormSource form, string code)
    {
        if (form.Pages.FirstOrDefault(page => page.Code == code) is not { } page)
        {
            return FormProblems.NoSuchPart;
        }

        var left = form with { Pages = [.. form.Pages.Where(other => other != page)] };
        return Uses.Unused(left, [.. page.Fields]).Problem is { } problem ? problem : left;
    }

    public static Result<FormSource> Move(FormSource form, string code, int by)
    {
        var at = form.Pages.ToList().FindIndex(page => page.Code == code);
        return at < 0 ? FormProblems.NoSuchPart : Edit.InOrder(form, form with { Pages = Edit.Moved(form.Pages, at, by) });
    }

    /// <summary>The heading over neighbouring fields gets another name, or goes when the name is blank.</summary>
    public static Result<FormSource> NameGroup(FormSource form, string code, string from, string to) => form.Page(code, page => page with
    {
        Fields = [.. page.Fields.Select(field => field.Group == from ? field with { Group = to.Trim().Length == 0 ? null : to.Trim() } : field)],
    });

    private static Problem? Titled(string title) =>
        string.IsNullOrWhiteSpace(title) ? FormProblems.PartWrong.With([new FieldError("Title", "请写这一页的标题，用一个问题最好懂，例如：您要在哪里经营？")]) : null;
}
