namespace Tongban.Voice.Domain;

/// <summary>Names as officials read them.</summary>
internal static class FollowUpWords
{
    public static string Name(this FollowUpState state) => state switch
    {
        FollowUpState.Waiting => "待认领",
        FollowUpState.Claimed => "核实中",
        FollowUpState.Contacted => "整改中",
        FollowUpState.Rectified => "待回访",
        FollowUpState.Closed => "已办结",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "no such state"),
    };

    public static string Name(this FollowUpAct act) => act switch
    {
        FollowUpAct.Claim => "认领",
        FollowUpAct.Contact => "联系核实",
        FollowUpAct.Rectify => "整改",
        FollowUpAct.Close => "办结",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "no such act"),
    };

    public static string Name(this FollowUpOutcome outcome) => outcome switch
    {
        FollowUpOutcome.Rectified => "已整改",
        FollowUpOutcome.Explained => "已解释说明（诉求缺乏法定依据）",
        FollowUpOutcome.Unreachable => "多次联系未果",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "no such outcome"),
    };

    /// <summary>What follows from the act, in a line.</summary>
    public static string Consequence(this FollowUpAct act) => act switch
    {
        FollowUpAct.Claim => "由您负责联系和整改，别的同事不再经手",
        FollowUpAct.Contact => "写明怎么联系的、情况是否属实、群众要求什么",
        FollowUpAct.Rectify => "写明做了哪些改正，之后回访",
        FollowUpAct.Close => "写明回访结果；办结后计入整改率，不能再改",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "no such act"),
    };
}
