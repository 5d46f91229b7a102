namespace Tongban.Forms.Domain.Designing;

/// <summary>How people call what a rule names by path.</summary>
internal static class PathWords
{
    public static string Of(FormSource form, string path) =>
        path == "today" ? "今天"
        : form.FieldOf(path) is { } field ? field.Label
        : path.Split('.') is ["derived", var role, var fact] && Derived.Names.Contains(fact) ? $"{form.RoleName(role)}的{Fact(fact)}"
        : path.Split('.') is [var row, "derived", var name] && Derived.Names.Contains(name) ? $"{form.RoleName(row)}的{Fact(name)}"
        : form.RoleName(path);

    public static string Fact(string name) => name switch
    {
        "age" => "周岁",
        "sex" => "性别（按身份证号码）",
        "birthDate" => "出生日期（按身份证号码）",
        _ => name,
    };
}
