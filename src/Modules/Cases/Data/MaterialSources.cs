namespace Tongban.Cases.Data;

/// <summary>Where a paper came from.</summary>
internal static class MaterialSources
{
    public const string Upload = "upload";
    public const string Paper = "paper";
    public const string Licence = "licence";
    public const string Register = "register";
    public const string Form = "form";
    public const string Commitment = "commitment";

    /// <summary>What another department answered; an internal paper that the applicant doesn't get.</summary>
    public const string Consultation = "consultation";

    /// <summary>Missing for now; it may follow 容缺后补.</summary>
    public const string Later = "later";

    /// <summary>A paper of an earlier case of the same applicant, used again.</summary>
    public const string Earlier = "earlier";

    public static string Name(string source) => source switch
    {
        Earlier => "沿用以前交过的",
        Upload => "申请人上传",
        Paper => "窗口收取",
        Licence => "电子证照",
        Register => "数据核验",
        Form => "由申请表生成",
        Commitment => "告知承诺",
        Consultation => "部门答复",
        Later => "容缺后补",
        _ => source,
    };
}

/// <summary>What became of a paper that was brought to the window.</summary>
internal static class Custody
{
    /// <summary>Checked and given back at once.</summary>
    public const string Seen = "seen";

    /// <summary>A copy was kept after comparing it with the original.</summary>
    public const string Copy = "copy";

    /// <summary>The original stays with the office until it is given back.</summary>
    public const string Original = "original";

    public static IReadOnlyList<string> All { get; } = [Seen, Copy, Original];

    public static string Name(string custody) => custody switch
    {
        Seen => "原件已核对退还",
        Copy => "收复印件，已与原件核对",
        Original => "收存原件，办结时退还",
        _ => custody,
    };
}

/// <summary>可信等级 of materials, 108 号文.</summary>
internal static class TrustLevels
{
    public const string Issued = "A";
    public const string Checked = "B";
    public const string Uploaded = "C";
    public const string Promised = "D";

    public static string Of(string source) => source switch
    {
        MaterialSources.Licence or MaterialSources.Register => Issued,
        MaterialSources.Paper => Checked,
        MaterialSources.Upload => Uploaded,
        _ => Promised,
    };

    public static string Name(string level) => level switch
    {
        Issued => "A 级：政府部门产生",
        Checked => "B 级：窗口已核对原件",
        Uploaded => "C 级：自行上传，未核原件",
        Promised => "D 级：自行填写，承诺真实",
        _ => level,
    };
}
