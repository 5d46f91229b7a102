namespace Tongban.Cases.Data;

/// <summary>Where a paper came from.</summary>
internal static class MaterialSources
{
    public const string Upload = "upload";
    public const string Licence = "licence";
    public const string Register = "register";
    public const string Form = "form";
    public const string Commitment = "commitment";

    public static string Name(string source) => source switch
    {
        Upload => "申请人上传",
        Licence => "电子证照",
        Register => "数据核验",
        Form => "由申请表生成",
        Commitment => "告知承诺",
        _ => source,
    };
}
