using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Forms.Domain.Designing;

/// <summary>What must hold between answers 核对规则.</summary>
internal static class RuleEdits
{
    public static string FreeCode(FormSource form) => Edit.Free("rule", form.Rules.Select(rule => rule.Code));

    /// <summary>Adds the rule, or puts it in place of the one with its code.</summary>
    public static Result<FormSource> Put(FormSource form, FormRule rule) =>
        string.IsNullOrWhiteSpace(rule.Message) ? FormProblems.PartWrong.With([new FieldError("Message", "请写不符合时对申请人说什么：哪里不对，怎样改")])
        : form.FieldOf(rule.Field) is null && !form.Repeats(rule.Field) ? FormProblems.PartWrong.With([new FieldError("Field", "请选提示显示在哪一项旁边")])
        : form.Rules.Any(other => other.Code == rule.Code) ? form with { Rules = [.. form.Rules.Select(other => other.Code == rule.Code ? rule : other)] }
        : form with { Rules = [.. form.Rules, rule] };

    public static Result<FormSource> Remove(FormSource form, string code) =>
        form.Rules.All(rule => rule.Code != code) ? FormProblems.NoSuchPart : form with { Rules = [.. form.Rules.Where(rule => rule.Code != code)] };

    public static Result<FormSource> Move(FormSource form, string code, int by)
    {
        var at = form.Rules.ToList().FindIndex(rule => rule.Code == code);
        return at < 0 ? FormProblems.NoSuchPart : form with { Rules = Edit.Moved(form.Rules, at, by) };
    }
}
