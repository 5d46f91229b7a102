namespace Tongban.Kernel.Processes;

/// <summary>
/// Why a process definition cannot be published, or a command not be carried out. The detail names the element (name,
/// id, line) or the path. Numbers 0001–0049 concern the file, 0050–0079 its soundness, 0080–0119 a running process.
/// </summary>
public static class ProcessProblems
{
    public static readonly Problem TooLarge = new("process-0001", 422, "流程文件超过 1 MB，请精简后再上传");
    public static readonly Problem TooManyElements = new("process-0002", 422, "流程文件的元素超过 2000 个或者嵌套过深，请拆分流程");
    public static readonly Problem NotXml = new("process-0003", 422, "流程文件不是有效的 XML，请用流程设计器重新导出");
    public static readonly Problem HasDtd = new("process-0004", 422, "流程文件不得包含 DTD 声明，请删除 <!DOCTYPE …> 后再上传");
    public static readonly Problem NotBpmn = new("process-0005", 422, "文件不是 BPMN 2.0 流程定义，请上传根元素为 definitions 的 BPMN 2.0 文件");
    public static readonly Problem NotOneProcess = new("process-0006", 422, "一个文件应当只包含一个流程，请分开保存");
    public static readonly Problem Unsupported = new("process-0007", 422, "流程使用了不支持的元素，请改用支持的元素或者删除它");
    public static readonly Problem NoId = new("process-0008", 422, "元素缺少编号，或者编号含有字母、数字、下划线、短横线和点以外的字符，请补正");
    public static readonly Problem DuplicateId = new("process-0009", 422, "两个元素使用了同一个编号，请改成不同的编号");
    public static readonly Problem NotOneStart = new("process-0010", 422, "流程应当有且只有一个开始事件，请补充或者删除多余的开始事件");
    public static readonly Problem NoEnd = new("process-0011", 422, "流程没有结束事件，请补充结束事件");
    public static readonly Problem BadFlowEnd = new("process-0012", 422, "连线的起点或终点不存在，或者不能这样相连，请重新连接");
    public static readonly Problem NotConnected = new("process-0013", 422, "节点缺少进入或离开的连线，请连接完整");
    public static readonly Problem TooManyFlows = new("process-0014", 422, "节点只能有一条离开的连线；需要分支时请在其后放置排他网关或并行网关");
    public static readonly Problem NoCondition = new("process-0015", 422, "排他网关的分支缺少条件，请填写条件或者设为默认分支");
    public static readonly Problem MisplacedCondition = new("process-0016", 422, "条件只能写在排他网关的非默认分支上，请移动或者删除条件");
    public static readonly Problem BadDefault = new("process-0017", 422, "默认分支应当是从该网关离开的连线，请重新指定");
    public static readonly Problem BadCondition = new("process-0018", 422, "分支条件不是有效的规则，请修改条件");
    public static readonly Problem BadTimer = new("process-0019", 422, "定时器应当填写时长（timeDuration），例如 PT2H、P3D、P5WD（工作日）");
    public static readonly Problem BadBoundary = new("process-0020", 422, "边界定时器应当附着在用户任务上，请重新放置");
    public static readonly Problem NoWork = new("process-0021", 422, "用户任务缺少办理设置（tongban:work），请填写办理岗位和办理操作");
    public static readonly Problem BadWork = new("process-0022", 422, "办理设置填写有误，请按说明修改");
    public static readonly Problem UnknownAct = new("process-0023", 422, "不认识的法律行为，请从法律行为目录中选择");
    public static readonly Problem NoLabel = new("process-0024", 422, "办理操作缺少中文名称（label），请补充");
    public static readonly Problem BadFourEyes = new("process-0025", 422, "职责分离（fourEyes）应当指向另一个用户任务，请重新选择");

    public static readonly Problem TooComplex = new("process-0050", 422, "流程的可能情形过多，无法检查完毕，请减少同时进行的分支或者拆分流程");
    public static readonly Problem CannotEnd = new("process-0051", 422, "流程走到这里以后无法结束，请检查汇合网关和分支条件");
    public static readonly Problem DeadTask = new("process-0052", 422, "任务永远不会被办理，请检查通向它的连线和条件，或者删除它");
    public static readonly Problem PileUp = new("process-0053", 422, "同一节点可能被重复触发，请检查并行分支是否用并行网关汇合");
    public static readonly Problem NoDecision = new("process-0054", 422, "受理以后可能不作决定就结束，请在每条路径上安排一次决定");
    public static readonly Problem SecondDecision = new("process-0055", 422, "同一申请可能作出两次决定，请保证每条路径只有一次决定");
    public static readonly Problem DecisionBeforeAcceptance = new("process-0056", 422, "可能在受理之前作出决定，请把决定安排在受理之后");
    public static readonly Problem NoRefusal = new("process-0057", 422, "流程没有不予受理或不予决定的可能，请补充相应的办理操作");

    public static readonly Problem Ended = new("process-0080", 409, "流程已经结束，不能再办理，请刷新页面查看结果");
    public static readonly Problem NoSuchTask = new("process-0081", 409, "这项任务已经办完或者已被收回，请刷新待办列表");
    public static readonly Problem NoSuchAction = new("process-0082", 422, "这项任务没有您选择的办理操作，请重新选择");
    public static readonly Problem SamePerson = new("process-0083", 409, "这项任务需要不同的人员分别办理，您已经办理过，请由其他人员办理");
    public static readonly Problem FourEyes = new("process-0084", 403, "按照职责分离的要求，您已经办理过相关环节，这一环节请由其他人员办理");
    public static readonly Problem Disagreement = new("process-0085", 409, "您的意见与先前办理人员不一致，请先协商一致；先前办理的人员可以撤回意见后重新办理");
    public static readonly Problem NothingToTakeBack = new("process-0086", 409, "您在这项任务中没有可以撤回的意见，请刷新页面查看");
    public static readonly Problem ReservedVariable = new("process-0087", 422, "变量名 action 和 actions 由流程引擎使用，请改用其他名称");
    public static readonly Problem NoBranch = new("process-0088", 409, "排他网关没有一条分支的条件成立，也没有默认分支，请联系流程管理员修改流程");
    public static readonly Problem EndlessLoop = new("process-0089", 409, "流程在自动环节之间不停循环，请联系流程管理员修改流程");
    public static readonly Problem Stuck = new("process-0090", 409, "流程会停在汇合网关上，等待不会再来的分支，请联系流程管理员修改流程");
    public static readonly Problem NoSuchTimer = new("process-0091", 409, "定时器已经触发或者已经取消");
    public static readonly Problem NotDue = new("process-0092", 409, "定时器还没有到时间");
    public static readonly Problem NoWorkingCalendar = new("process-0093", 409, "定时器按工作日计算，需要提供工作日历");
}
