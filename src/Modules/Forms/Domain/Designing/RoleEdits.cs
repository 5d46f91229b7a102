using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Forms.Domain.Designing;

/// <summary>A part that the program knows: registers fill it in by its code.</summary>
internal sealed record RolePattern(string Stem, string Name, RoleKind Kind, bool Once);

internal static class RoleEdits
{
    /// <summary>Parts to choose from; those that occur once have a fixed code, because prefilling goes by it.</summary>
    public static readonly IReadOnlyList<RolePattern> Patterns =
    [
        new("applicant", "申请人（个人）", RoleKind.Person, true),
        new("applicant", "申请单位", RoleKind.Organisation, true),
        new("legalRepresentative", "法定代表人（负责人）", RoleKind.Person, true),
        new("agent", "经办人", RoleKind.Person, true),
        new("premises", "经营场所", RoleKind.Place, true),
        new("matter", "本次申请", RoleKind.Matter, true),
        new("person", "其他的人", RoleKind.Person, false),
        new("organisation", "其他单位", RoleKind.Organisation, false),
        new("place", "其他地点", RoleKind.Place, false),
    ];

    public static IEnumerable<RolePattern> Offered(FormSource form) => Patterns.Where(pattern => !pattern.Once || form.Roles.All(role => role.Code != pattern.Stem));

    public static Result<FormSource> Add(FormSource form, RolePattern pattern, string name) =>
        string.IsNullOrWhiteSpace(name) ? Unnamed
        : pattern.Once && form.Roles.Any(role => role.Code == pattern.Stem) ? FormProblems.PartWrong.With([new FieldError("Pattern", $"这张表已经有“{form.RoleName(pattern.Stem)}”了")])
        : form with { Roles = [.. form.Roles, new FormRole(pattern.Once ? pattern.Stem : Edit.Free(pattern.Stem, form.Roles.Select(role => role.Code)), name.Trim(), pattern.Kind)] };

    /// <summary>Its name, and how many may play it. Answers of a repeated part are lists: what compares with single answers must go first.</summary>
    public static Result<FormSource> Change(FormSource form, string code, string name, FormRepeat? repeat)
    {
        if (form.Roles.FirstOrDefault(role => role.Code == code) is not { } role)
        {
            return FormProblems.NoSuchPart;
        }

        var changed = form with { Roles = [.. form.Roles.Select(other => other.Code == code ? other with { Name = name.Trim(), Repeat = repeat } : other)] };
        var shape = (role.Repeat is null) != (repeat is null);
        return string.IsNullOrWhiteSpace(name) ? Unnamed
            : shape && Uses.Of(form, [.. form.Fields.Where(field => field.Role == code)]) is { Count: > 0 } places ? FormProblems.StillUsed.With(string.Join("；", places))
            : changed;
    }

    public static Result<FormSource> Remove(FormSource form, string code) =>
        form.Roles.All(role => role.Code != code) ? FormProblems.NoSuchPart
        : form.Fields.Where(field => field.Role == code).Select(field => $"“{field.Label}”").ToList() is { Count: > 0 } fields ? FormProblems.StillUsed.With("表里还问它的" + string.Join("、", fields))
        : form with { Roles = [.. form.Roles.Where(role => role.Code != code)] };

    /// <summary>Another code for a part; everything that speaks of it follows.</summary>
    public static Result<FormSource> Recode(FormSource form, string from, string to)
    {
        if (form.Roles.All(role => role.Code != from) || form.Roles.Any(role => role.Code == to))
        {
            return FormProblems.NoSuchPart;
        }

        var moved = form with
        {
            Roles = [.. form.Roles.Select(role => role.Code == from ? role with { Code = to } : role)],
            Pages = [.. form.Pages.Select(page => page with { Fields = [.. page.Fields.Select(field => field.Role == from ? field.InRole(to) : field)] })],
            Checks = [.. form.Checks.Select(check => check.Role == from ? check with { Role = to } : check)],
        };
        return Renamed.Paths(moved, path => path == from ? to
            : path.StartsWith(from + ".", StringComparison.Ordinal) ? to + path[from.Length..]
            : path.StartsWith($"derived.{from}.", StringComparison.Ordinal) ? $"derived.{to}{path[(8 + from.Length)..]}"
            : path);
    }

    private static Problem Unnamed => FormProblems.PartWrong.With([new FieldError("Name", "请写一个大家都懂的名称，例如：申请人、房东、技术人员")]);
}
