using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Editing;

internal static class ListKinds
{
    public static readonly IReadOnlyList<(ListKind Kind, string Name, string Hint)> All =
    [
        (ListKind.Power, "权力清单", "从在用的行政权力事项自动生成，发布的版本不再变"),
        (ListKind.Duty, "责任清单", "部门的主要职责、边界和追责依据"),
        (ListKind.Negative, "负面清单", "禁止和限制的事项，清单以外的依法平等进入"),
        (ListKind.Funds, "专项资金清单", "资金名称、依据、主管部门和使用办法"),
        (ListKind.Bundles, "一件事", "一次申请办几个事项"),
        (ListKind.LifeEvents, "人生事件", "出生、上学、开店、退休……各有哪些事项"),
        (ListKind.Hot, "高频事项", "办得最多的排在前面，门户首页照这个次序"),
    ];

    public static string Hint(ListKind kind) => All.First(list => list.Kind == kind).Hint;

    public static string Name(ListKind kind) => All.First(list => list.Kind == kind).Name;
}
