namespace Tongban.Kernel.Rules;

/// <summary>Why a rule cannot be published. The detail names the place in the rule.</summary>
public static class RuleProblems
{
    public static readonly Problem TooLong = new("rule-0001", 422, "规则文本超过 100 kB，请拆分或精简后再保存");
    public static readonly Problem NotJson = new("rule-0002", 422, "规则不是有效的 JSON，请检查括号、引号和逗号，并确认没有重复的键");
    public static readonly Problem TooDeep = new("rule-0003", 422, "规则嵌套超过 20 层，请拆分或简化后再保存");
    public static readonly Problem UnknownOperator = new("rule-0004", 422, "规则中有不认识的运算符，请改用规则语言支持的运算符");
}
