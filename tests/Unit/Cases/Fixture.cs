using System.Text.Json.Nodes;
using Tongban.Cases.Documents;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Kernel.Processes;
using Tongban.Kernel.Time;

namespace Tongban.Tests.Unit.Cases;

/// <summary>Cases under the shipped regimes, processes, calendars and templates.</summary>
internal static class Fixture
{
    public static readonly WorkSeat Competent = new(Guid.Parse("00000000-0000-8000-8000-000000000001"), "云州市安平区市场监督管理局", "990101000000");
    public static readonly WorkSeat Window = new(Guid.Parse("00000000-0000-8000-8000-000000000002"), "云州市安平区政务服务中心", "990101000000");
    public static readonly WorkSeat Township = new(Guid.Parse("00000000-0000-8000-8000-000000000003"), "安平区柳桥镇人民政府", "990101100000");
    public static readonly WorkSeat Village = new(Guid.Parse("00000000-0000-8000-8000-000000000004"), "柳桥镇上河村村民委员会", "990101100200");

    /// <summary>Tuesday, 24 February 2026: the first working day after the spring festival.</summary>
    public static readonly DateTimeOffset Submitted = At(2026, 2, 24, 9, 18);

    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");

    public static WorkingCalendar Calendar { get; } = WorkingCalendar.Parse(Texts("calendars", "*.json")).Value;

    public static IReadOnlyList<DocumentTemplate> Templates { get; } = [.. Texts("documents", "*.json").Select(DocumentTemplate.Parse)];

    public static IReadOnlyList<MessageTemplate> Messages { get; } = [.. Texts("messages", "*.json").Select(MessageTemplate.Parse)];

    public static IReadOnlyList<Regime> Regimes { get; } = [.. Texts("regimes", "*.json").Select(text => Regime.Parse(text).Value)];

    public static Regime Licence { get; } = Regimes.Single(regime => regime.Code == "licence");

    private static readonly Dictionary<string, ProcessDefinition> Processes =
        Directory.GetFiles(Path.Combine(Data, "processes"), "*.bpmn").Select(file => ProcessDefinition.Parse(File.ReadAllText(file)).Value).ToDictionary(process => process.Id);

    public static Rulebook Rules(string process = "licence-with-survey", string regime = "licence") =>
        new(Processes[process], Regimes.Single(known => known.Code == regime), Calendar);

    public static DateTimeOffset At(int year, int month, int day, int hour = 9, int minute = 0) =>
        new(year, month, day, hour, minute, 0, TimeSpan.FromHours(8));

    public static ActBy Official(int n, string name = "周明") => new(Hand.Official, Guid.Parse($"00000000-0000-8000-8000-0000000001{n:00}"), name);

    public static ActBy Lin { get; } = new(Hand.Applicant, Guid.Parse("00000000-0000-8000-8000-000000000200"), "林青");

    public static IEnumerable<string> Texts(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Data, folder), pattern).Order(StringComparer.Ordinal).Select(File.ReadAllText);

    public static Handled Open(Rulebook? rules = null, bool organisation = true, string type = "01", DateTimeOffset? at = null, Limit? promised = null, JsonObject? variables = null) =>
        Opening.Open(Application(rules ?? Rules(), organisation, type, promised) with { Variables = variables }, rules ?? Rules(), at ?? Submitted).Value;

    /// <summary>What satisfies every requirement of every act.</summary>
    public static ActInput Full(ActBy by) => new(by)
    {
        Reasons = "现场设施与布局图一致",
        Remedies = ["可以自收到本决定书之日起六十日内申请行政复议", "可以自收到本决定书之日起六个月内提起行政诉讼"],
        Missing = [new MissingItem("layout", "设备设施布局图", "请补充洗消间的位置")],
        Brought = ["layout"],
        Ground = "inspection",
        Signed = true,
        Ruling = new Ruling(true, "云州市安平区人民法院", "（2026）云9901行初12号", new DateOnly(2026, 2, 25), new DateOnly(2026, 2, 26), Orders.Annul, Content: "依法处理"),
        Evidence = "检验委托书 2026-3 号",
        ExpectedTime = "五个工作日",
        ReferTo = "云州市市场监督管理局",
        ApprovedBy = "局长 陈启明",
        ServedHow = "电子送达",
        ServedTo = "云州市清和面馆",
    };

    private static Application Application(Rulebook rules, bool organisation, string type, Limit? promised) => new(
        Guid.Parse("00000000-0000-8000-8000-00000000c001"),
        "990101-20260224-000183",
        "990101000000",
        new CaseTerms(
            new CaseItem(Guid.Parse("00000000-0000-8000-8000-00000000e001"), 1, "food-business-licence", "11990101MB000000014990101001001", "食品经营许可（新办）", type, "食品经营许可证", ["《中华人民共和国食品安全法》第三十五条"]),
            new CaseDepartments(Competent, Window, Township, Village),
            Limit.WorkingDays(15), promised ?? Limit.WorkingDays(10), rules.Regime.Code, rules.Regime.Version, rules.Process.Id, 1),
        organisation ? new Applicant(true, "云州市清和面馆", "92990101MA0******X") : new Applicant(false, "林青", "9901**********1X"));
}
