namespace Tongban.Catalogue.Domain.Searching;

/// <summary>What somebody asks about a matter, besides which one it is.</summary>
internal enum Asked
{
    /// <summary>要多久.</summary>
    HowLong,

    /// <summary>要带什么.</summary>
    WhatToBring,

    /// <summary>多少钱.</summary>
    HowMuch,

    /// <summary>在哪办.</summary>
    Where,
}

/// <summary>Reads a question: «办食品证要多久» asks how long. All words here are quiet ones too, so that they don't disturb the search.</summary>
internal static class Asking
{
    private static readonly (Asked Asked, string[] Words)[] Signs =
    [
        (Asked.HowLong, ["多久", "多长时间", "多少天", "几天", "几个工作日", "多少个工作日", "什么时候能办好", "何时办好", "多快"]),
        (Asked.WhatToBring, ["要带什么", "带什么", "什么材料", "哪些材料", "需要材料", "要什么手续", "什么手续", "要准备什么", "准备什么", "带哪些", "要哪些东西", "需要什么"]),
        (Asked.HowMuch, ["多少钱", "收费吗", "收费标准", "要钱吗", "收钱吗", "费用多少", "手续费", "免费吗", "收不收费", "要交钱吗"]),
        (Asked.Where, ["在哪办", "去哪办", "在哪里办", "去哪里办", "到哪里办", "到哪办", "哪里办", "哪儿办", "在哪儿办", "去哪儿办", "哪里可以办", "找谁办", "哪个部门", "在哪个窗口", "办理地点"]),
    ];

    /// <returns>Null when nothing is asked.</returns>
    public static Asked? Of(string text)
    {
        var plain = Folding.Plain(text.Length > Plan.Longest * 2 ? text[..(Plan.Longest * 2)] : text).Replace(" ", "", StringComparison.Ordinal);
        foreach (var (asked, words) in Signs)
        {
            if (Array.Exists(words, word => plain.Contains(word, StringComparison.Ordinal)))
            {
                return asked;
            }
        }

        return null;
    }
}
