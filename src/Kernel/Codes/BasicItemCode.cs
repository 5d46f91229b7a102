namespace Tongban.Kernel.Codes;

/// <summary>
/// The twelve characters that name a matter throughout the country: scope 2, item type 2, guiding department 2, main item 3,
/// sub-item 3. They stand alone or inside the longer codes; <see cref="ItemCode"/> has checked them.
/// </summary>
public readonly record struct BasicItemCode
{
    internal BasicItemCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>00 for the national directory, otherwise the province that made the item.</summary>
    public string Scope => Value[..2];

    public bool IsNational => Value.StartsWith("00", StringComparison.Ordinal);

    /// <summary>Item type 事项类型 of GB/T 39046 A.1, for example 01.</summary>
    public string ItemType => Value[2..4];

    /// <summary>The name of the item type; codes that the standard leaves open are 扩展类型.</summary>
    public string ItemTypeName => ItemType switch
    {
        "00" => "行政权力",
        "01" => "行政许可",
        "02" => "行政处罚",
        "03" => "行政强制",
        "04" => "行政征收",
        "05" => "行政给付",
        "06" => "行政检查",
        "07" => "行政确认",
        "08" => "行政奖励",
        "09" => "行政裁决",
        "10" => "其他行政权力",
        "20" => "公共服务",
        _ => "扩展类型",
    };

    /// <summary>Department that guides this business 业务指导部门, for example 17 housing and construction, 64 forestry.</summary>
    public string GuidingDepartment => Value[4..6];

    public string MainItem => Value[6..9];

    public string SubItem => Value[9..12];

    /// <summary>Whether this is a main item that has sub-items: it writes <c>00Y</c> in place of one.</summary>
    public bool HasSubItems => SubItem == "00Y";

    public override string ToString() => Value;

    internal static Problem? Check(string code, int from, CodeRules rules)
    {
        var basic = code.AsSpan(from, 12);
        var wrong = CodeText.FirstNonDigit(basic[..6]);
        if (wrong >= 0) return CodeProblems.ItemCharacter.With(CodeText.Where(from + wrong, code) + "，应为数字");
        if (!basic[..2].SequenceEqual("00") && !rules.HasProvince(basic)) return CodeProblems.ItemScope.With($"填写的是 {basic[..2]}");
        if (CodeText.FirstNonDigit(basic[6..9]) >= 0 || basic[6..9].SequenceEqual("000")) return CodeProblems.ItemMain.With($"填写的是 {basic[6..9]}");
        var sub = basic[9..12];
        return CodeText.FirstNonDigit(sub) < 0 || sub.SequenceEqual("00Y") ? null : CodeProblems.ItemSub.With($"填写的是 {sub}");
    }
}
