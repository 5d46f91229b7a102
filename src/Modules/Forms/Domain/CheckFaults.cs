using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Forms.Domain;

/// <summary>What is wrong with the comparisons that a form declares.</summary>
internal static class CheckFaults
{
    public static IEnumerable<FieldError> Of(FormSource form) =>
        form.Checks.SelectMany((check, at) => One(form, check).Select(reason => new FieldError($"checks[{at}] {check.Code}", reason)))
            .Concat(form.Checks.GroupBy(check => check.Code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => new FieldError("checks", $"比对代码“{group.Key}”出现了 {group.Count()} 次")));

    private static IEnumerable<string> One(FormSource form, DeclaredCheck check)
    {
        if (form.Roles.All(role => role.Code != check.Role) || form.Repeats(check.Role))
        {
            yield return $"没有角色“{check.Role}”，或者它有好几行，不能比对";
        }

        if (Lacks(form, check) is { } lacks)
        {
            yield return lacks;
        }

        if (!check.IsOfParty && string.IsNullOrWhiteSpace(check.Law))
        {
            yield return "核对当事人以外的人，要写明法律依据（law）";
        }

        if (check.Blocks && (string.IsNullOrWhiteSpace(check.Message) || !check.IsOfParty))
        {
            yield return "不通过就不能提交的，要写明怎么办（message），并且只能是当事人自己的情况";
        }
    }

    private static string? Lacks(FormSource form, DeclaredCheck check)
    {
        bool Asks(params string[] elements) => elements.Any(element => form.Fields.Any(field => field.Role == check.Role && field.Element == element));
        return check.Kind switch
        {
            CheckKind.NameAndNumber when !(Asks("person.name") && Asks("person.idNumber") || Asks("org.name") && Asks("org.creditCode")) => "表单没有同时问这个角色的姓名（名称）和号码",
            CheckKind.CompanyActive when !Asks("org.creditCode") => "表单没有问这个角色的统一社会信用代码",
            CheckKind.NotListed when string.IsNullOrWhiteSpace(check.List) || !Asks("person.idNumber", "org.creditCode") => "要写明名单（list），表单要问这个角色的号码",
            CheckKind.MinimumAge when check.Least is not > 0 || !Asks("person.idNumber") => "要写明年龄（least），表单要问这个角色的证件号码",
            CheckKind.LegalRepresentative when !Asks("person.idNumber") => "表单没有问这个角色的证件号码",
            CheckKind.LicenceValid when check.Role != "applicant" || string.IsNullOrWhiteSpace(check.Template) || string.IsNullOrWhiteSpace(check.TemplateName) => "要写明证照（template、templateName），而且只能查申请人自己的",
            _ => null,
        };
    }
}
