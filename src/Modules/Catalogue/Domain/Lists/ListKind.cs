namespace Tongban.Catalogue.Domain.Lists;

/// <summary>One of the four lists 四张清单 that a government publishes.</summary>
/// <param name="Code">Its word in addresses and in the database.</param>
/// <param name="About">What it is for, in one sentence.</param>
internal sealed record ListKind(string Code, string Name, string Icon, string About)
{
    public static IReadOnlyList<ListKind> All { get; } =
    [
        new("powers", "权力清单", "scales", "法律法规给了部门哪些权力。清单之外，不得行使。"),
        new("duties", "责任清单", "check", "每项权力对应什么责任，办不好找谁、怎么追究。"),
        new("negative", "负面清单", "minus", "哪些领域禁止或者限制进入。清单之外，各类主体都可以依法平等进入。"),
        new("funds", "专项资金清单", "wallet", "有哪些专项资金，谁可以申请，怎么分配。"),
    ];

    public static ListKind? Find(string code) => All.FirstOrDefault(kind => kind.Code == code);
}
