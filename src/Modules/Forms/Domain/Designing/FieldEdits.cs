using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Forms.Domain.Designing;

internal static class FieldEdits
{
    /// <summary>Asks for an element of a role at the end of a page.</summary>
    public static Result<FormSource> Add(FormSource form, string page, FieldSource field) =>
        form.FieldOf(field.Key) is not null ? FormProblems.AskedTwice.With($"{form.RoleName(field.Role)}的“{field.Label}”在“{form.PageOf(field.Key)!.Title}”这一页")
        : form.Page(page, found => found with { Fields = [.. found.Fields, field] });

    public static Result<FormSource> Remove(FormSource form, string key)
    {
        if (form.FieldOf(key) is not { } field)
        {
            return FormProblems.NoSuchPart;
        }

        var left = form with { Pages = [.. form.Pages.Select(page => page with { Fields = [.. page.Fields.Where(other => other.Key != key)] })] };
        return Uses.Unused(left, [field]).Problem is { } problem ? problem : left;
    }

    /// <summary>One place up or down; from the edge of a page to the neighbouring page.</summary>
    public static Result<FormSource> Move(FormSource form, string key, int by)
    {
        if (form.PageOf(key) is not { } page)
        {
            return FormProblems.NoSuchPart;
        }

        var (at, on) = (page.Fields.ToList().FindIndex(field => field.Key == key), form.Pages.ToList().IndexOf(page));
        var edge = by < 0 ? at == 0 : at == page.Fields.Count - 1;
        var next = on + Math.Sign(by);
        return !edge ? form.Page(page.Code, found => found with { Fields = Edit.Moved(found.Fields, at, by) }).Then(after => Edit.InOrder(form, after))
            : next < 0 || next >= form.Pages.Count ? form
            : Place(form, key, form.Pages[next].Code, by < 0 ? int.MaxValue : 0);
    }

    /// <summary>To a place of a page.</summary>
    public static Result<FormSource> Place(FormSource form, string key, string page, int at)
    {
        if (form.FieldOf(key) is not { } field)
        {
            return FormProblems.NoSuchPart;
        }

        var without = form with { Pages = [.. form.Pages.Select(other => other with { Fields = [.. other.Fields.Where(one => one.Key != key)] })] };
        return without.Page(page, found => found with { Fields = [.. found.Fields.Take(Math.Max(0, at)), field, .. found.Fields.Skip(Math.Max(0, at))] })
            .Then(after => Edit.InOrder(form, after));
    }

    /// <summary>The same question about another subject: everything that speaks of it speaks of the new one.</summary>
    public static Result<FormSource> Assign(FormSource form, string key, string role)
    {
        if (form.FieldOf(key) is not { } field || form.Roles.All(found => found.Code != role))
        {
            return FormProblems.NoSuchPart;
        }

        var to = $"{role}.{field.Element}";
        return to == key ? form
            : form.FieldOf(to) is not null ? FormProblems.AskedTwice.With($"{form.RoleName(role)}的“{field.Label}”")
            : form.Repeats(role) != form.Repeats(field.Role) && Uses.Of(form, [field]) is { Count: > 0 } places ? FormProblems.StillUsed.With(string.Join("；", places))
            : Renamed.Paths(form.Field(key, found => found.InRole(role)).Value, path => path == key ? to : path);
    }

    public static Result<FormSource> ShowIf(FormSource form, string key, JsonNode? condition) =>
        form.Field(key, field => field with { ShowIf = condition }).Then(after => Edit.InOrder(form, after));

    public static Result<FormSource> Required(FormSource form, string key, JsonNode? condition) => form.Field(key, field => field with { Required = condition });

    public static Result<FormSource> Compute(FormSource form, string key, JsonNode? rule) => form
        .Field(key, field => rule is null ? field with { Compute = null } : field with { Compute = rule, Required = null, ReadOnly = false, PrefillFrom = [] })
        .Then(after => Edit.InOrder(form, after));
}
