using Tongban.Platform.Security;

namespace Tongban.Licences.Contracts;

/// <summary>How a name stands where everybody may read: organisations in full, natural persons by their family name alone.</summary>
public static class PublicName
{
    // Two-character family names 复姓 of the Hundred Family Surnames that are in use.
    private static readonly HashSet<string> Compound =
    [
        "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫",
        "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官",
        "司寇", "巫马", "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延",
        "东郭", "南门", "羊舌", "微生", "梁丘", "左丘", "东门", "西门", "第五",
    ];

    public static string Of(SubjectKind kind, string name) => kind == SubjectKind.Organisation ? name : OfPerson(name);

    /// <summary>张** whatever the length of the given name, so that it doesn't show through.</summary>
    public static string OfPerson(string name)
    {
        var trimmed = name.Trim();
        if (trimmed.Length == 0) return "**";
        if (trimmed.Length > 2 && Compound.Contains(trimmed[..2])) return trimmed[..2] + "**";
        // A character outside the basic plane takes two units of UTF-16.
        return trimmed[..(char.IsHighSurrogate(trimmed[0]) && trimmed.Length > 1 ? 2 : 1)] + "**";
    }
}
