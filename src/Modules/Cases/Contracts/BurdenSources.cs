namespace Tongban.Cases.Contracts;

/// <summary>What spares an applicant a field or a paper 减负来源. Sources of prefilled values are named as their provenance names them.</summary>
public static class BurdenSources
{
    /// <summary>Field: asked for another item of the same application.</summary>
    public const string Merged = "merged";

    /// <summary>Field: follows from other answers.</summary>
    public const string Follows = "follows";

    /// <summary>Field: an earlier item of the same application produced it, such as the new company's credit code.</summary>
    public const string Produced = "produced";

    /// <summary>Paper: given once for another item of the same application.</summary>
    public const string Shared = "shared";

    /// <summary>Paper: not there yet; the department may still ask for it.</summary>
    public const string Missing = "missing";

    private static readonly Dictionary<string, string> FieldNames = new(StringComparer.Ordinal)
    {
        [Merged] = "同一次申请里已经填过，只问一次",
        [Follows] = "由别的答案得出",
        [Produced] = "由前面办好的事项产生",
        ["population"] = "人口库预填，只要核对",
        ["legalPerson"] = "法人库预填，只要核对",
        ["account"] = "登录身份预填，只要核对",
        ["licence"] = "电子证照预填，只要核对",
        ["earlierCase"] = "以前的申请预填，只要核对",
        ["profile"] = "自己保存的资料预填，只要核对",
    };

    private static readonly Dictionary<string, string> PaperNames = new(StringComparer.Ordinal)
    {
        [Shared] = "同一次申请里已经交过，几件事共用",
        [Missing] = "还没有交",
        ["form"] = "由申请表生成",
        ["register"] = "数据核验，免证明",
        ["licence"] = "电子证照代替",
        ["commitment"] = "告知承诺代替",
        ["later"] = "容缺后补",
        ["earlier"] = "以前交过，不用再交",
    };

    public static string OfField(string source) => FieldNames.GetValueOrDefault(source, "其他政府数据预填，只要核对");

    public static string OfPaper(string source) => PaperNames.GetValueOrDefault(source, "其他方式代替");
}
