using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Forms.Domain;

/// <summary>What is wrong with a form's definition, each fault with its place and the reason. An empty list may be published.</summary>
internal static class FormFaults
{
    public static IReadOnlyList<FieldError> Of(FormSource form, IElements elements) =>
    [
        .. Head(form),
        .. CodeFaults.Of(form),
        .. Duplicates(form.Roles.Select(role => role.Code), "roles", "角色代码"),
        .. Duplicates(form.Pages.Select(page => page.Code), "pages", "页的代码"),
        .. Duplicates(form.Fields.Select(field => field.Key), "pages", "字段"),
        .. Duplicates(form.Rules.Select(rule => rule.Code), "rules", "规则代码"),
        .. Prefixes(form),
        .. form.Roles.SelectMany((role, at) => Repeating(role).Select(reason => new FieldError($"roles[{at}] {role.Code}", reason))),
        .. form.Pages.SelectMany((page, at) => Page(form, page, $"pages[{at}]", elements)),
        .. form.Pages.SelectMany((page, at) => RuleFaults.InPage(form, page, $"pages[{at}]")),
        .. RuleFaults.Between(form),
        .. CheckFaults.Of(form),
    ];

    /// <summary>Faults that the designer can't mend by choosing: a file with one of them doesn't become a draft. What is merely unfinished may.</summary>
    public static IReadOnlyList<FieldError> Broken(FormSource form, IElements elements) =>
    [
        .. Code(form.Code) is { } slip ? new[] { new FieldError("code", slip) } : [],
        .. Characters.HasForbidden(form.Title, false) ? new[] { new FieldError("title", "标题里有看不见的控制字符") } : [],
        .. CodeFaults.Of(form),
        .. Duplicates(form.Roles.Select(role => role.Code), "roles", "角色代码"),
        .. Duplicates(form.Pages.Select(page => page.Code), "pages", "页的代码"),
        .. Duplicates(form.Fields.Select(field => field.Key), "pages", "字段"),
        .. Duplicates(form.Rules.Select(rule => rule.Code), "rules", "规则代码"),
        .. Prefixes(form),
        .. form.Pages.SelectMany((page, at) => page.Fields.SelectMany((field, one) => Unbound(form, field, elements).Select(reason => new FieldError($"pages[{at}].fields[{one}] {field.Key}", reason)))),
        .. form.Pages.SelectMany((page, at) => RuleFaults.InPage(form, page, $"pages[{at}]")),
        .. RuleFaults.Between(form),
    ];

    /// <summary>What is wrong with a form's code; null when nothing is.</summary>
    public static string? Code(string code) => code.Length is 0 or > 60 || code == "new" || code.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        ? $"代码“{code}”只能用小写字母、数字和短横线，最长 60 位，也不能叫 new"
        : null;

    private static IEnumerable<string> Unbound(FormSource form, FieldSource field, IElements elements) =>
    [
        .. elements.Find(field.Element) is null ? new[] { $"没有数据元“{field.Element}”，请先登记数据元，或者改成已有的代码" } : [],
        .. form.Roles.All(role => role.Code != field.Role) ? new[] { $"角色“{field.Role}”没有在 roles 里登记" } : [],
    ];

    private static IEnumerable<FieldError> Head(FormSource form)
    {
        if (Code(form.Code) is { } slip)
        {
            yield return new FieldError("code", slip);
        }

        if (form.Version < 1)
        {
            yield return new FieldError("version", "版本号从 1 开始");
        }

        if (Characters.HasForbidden(form.Title, false))
        {
            yield return new FieldError("title", "标题里有看不见的控制字符");
        }

        if (string.IsNullOrWhiteSpace(form.Title))
        {
            yield return new FieldError("title", "没有标题");
        }

        if (string.IsNullOrWhiteSpace(form.Declaration))
        {
            yield return new FieldError("declaration", "没有承诺内容，申请人不知道签的是什么");
        }

        if (form.Pages.Count == 0)
        {
            yield return new FieldError("pages", "一页也没有");
        }
    }

    private static IEnumerable<FieldError> Page(FormSource form, PageSource page, string place, IElements elements)
    {
        if (string.IsNullOrWhiteSpace(page.Title))
        {
            yield return new FieldError(place, "这一页没有标题");
        }

        if (page.Fields.Count == 0)
        {
            yield return new FieldError(place, "这一页没有字段");
        }

        if (page.Fields.Select(field => field.Role).Distinct().Count() > 1 && page.Fields.Any(field => form.Repeats(field.Role)))
        {
            yield return new FieldError(place, "可以填多行的角色要单独成页，不能和别的角色放在同一页");
        }

        foreach (var fault in page.Fields.SelectMany((field, at) => FieldFaults.Of(form, field, elements)
            .Select(reason => new FieldError($"{place}.fields[{at}] {field.Key}", reason))))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Repeating(FormRole role)
    {
        if (role.Repeat is { } repeat && (repeat.Least < 0 || repeat.Most < Math.Max(1, repeat.Least) || repeat.Most > FormRepeat.Highest))
        {
            yield return $"行数写得不对：至少 {repeat.Least} 行，最多 {repeat.Most} 行；最多不能超过 {FormRepeat.Highest} 行，也不能少于最少的行数";
        }

        if (role.Repeat is not null && role.Kind == RoleKind.Matter)
        {
            yield return "“本次申请”只有一个，不能填多行";
        }
    }

    private static IEnumerable<FieldError> Duplicates(IEnumerable<string> values, string place, string what) => values
        .GroupBy(value => value, StringComparer.Ordinal)
        .Where(group => group.Count() > 1)
        .Select(group => new FieldError(place, $"{what}“{group.Key}”出现了 {group.Count()} 次"));

    // Rules read answers by dotted path: a.b can't be an answer and hold the answer a.b.c at once.
    private static IEnumerable<FieldError> Prefixes(FormSource form)
    {
        var keys = form.Fields.Select(field => field.Key).ToHashSet(StringComparer.Ordinal);
        return keys.SelectMany(other => Above(other).Where(keys.Contains)
            .Select(key => new FieldError("pages", $"字段“{key}”是“{other}”的前一段，规则无法区分，请换一个数据元")));
    }

    private static IEnumerable<string> Above(string key)
    {
        for (var dot = key.LastIndexOf('.'); dot > 0; dot = key.LastIndexOf('.', dot - 1))
        {
            yield return key[..dot];
        }
    }
}
