using System.Collections.Frozen;
using System.Globalization;
using Tongban.Registers.Contracts;

namespace Tongban.Cases.Domain;

/// <summary>
/// Which facts a message to the applicant may use; the words are data (data/messages). No names, no numbers of persons, no
/// query codes: what leaves the house is read by others.
/// </summary>
internal static class Notices
{
    private const string SubmittedEvent = "submitted";
    private const string RecusalGranted = "recusal-granted";
    private const string RecusalRefused = "recusal-refused";

    /// <summary>A register was put right, or stays as it is.</summary>
    public const string FactCorrected = "fact-corrected";
    public const string FactKept = "fact-kept";

    private static readonly FrozenSet<string> Common = FrozenSet.Create(StringComparer.Ordinal, "item", "number", "department");

    private static readonly FrozenSet<string> Dues = FrozenSet.Create(StringComparer.Ordinal, "promisedDue", "provisional");

    /// <summary>What can be told of: every act but archiving, which concerns nobody outside, and readmitting, of which the ruling's own message tells.</summary>
    public static IReadOnlySet<string> Events { get; } =
        ActRules.All.Where(rule => IsTold(rule.Act)).Select(rule => rule.Code)
            .Concat([SubmittedEvent, RecusalGranted, RecusalRefused, FactCorrected, FactKept, DocumentRequests.Correction, DocumentRequests.Withdrawal]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a reminder knows.</summary>
    public static (IReadOnlySet<string> Always, IReadOnlySet<string> Sometimes) ReminderFacts { get; } =
        (Plus("since"), FrozenSet.Create(StringComparer.Ordinal, "missingCount"));

    /// <summary>What the message of an event always knows, and what only sometimes.</summary>
    public static (IReadOnlySet<string> Always, IReadOnlySet<string> Sometimes) FactsOf(string what) =>
        what switch
        {
            SubmittedEvent or RecusalGranted or RecusalRefused => (Common, FrozenSet<string>.Empty),
            FactCorrected or FactKept => (Plus("fact", "register"), FrozenSet<string>.Empty),
            DocumentRequests.Correction or DocumentRequests.Withdrawal => (Plus("document", "documentNumber"), FrozenSet<string>.Empty),
            _ => FactsOf(ActRules.Find(what)!.Act),
        };

    /// <summary>What the applicant is told of an act.</summary>
    public static IReadOnlyList<Notice> For(Performed act) =>
        !IsTold(act.Rule.Act) ? [] : [new Notice(act.Rule.Code, Facts(act.Case, [.. Own(act), .. Due(act)]))];

    /// <summary>What the applicant is told once the application has become a case.</summary>
    public static Notice Submitted(CaseRecord @case) => new(SubmittedEvent, Facts(@case, []));

    /// <summary>A document that went out was put right or taken back by another.</summary>
    /// <param name="kind">Kind of the document that does so.</param>
    public static Notice Amended(CaseRecord @case, string kind, string title, string number) =>
        new(kind, Facts(@case, [("document", title), ("documentNumber", number)]));

    /// <summary>Whether an official whom the applicant named keeps out from now on; the answer stands on the case page.</summary>
    public static Notice RecusalAnswered(CaseRecord @case, bool granted) => new(granted ? RecusalGranted : RecusalRefused, Facts(@case, []));

    /// <summary>The owner of a register answered somebody who said that it is wrong.</summary>
    public static Notice FactAnswered(CorrectionAnswered answered) => new(answered.Corrected ? FactCorrected : FactKept, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["item"] = answered.OriginName, ["number"] = answered.Number, ["department"] = answered.DepartmentName, ["fact"] = answered.FactName, ["register"] = answered.RegisterName,
    });

    /// <param name="since">The day of the act since which something is awaited.</param>
    public static Notice Reminder(CaseRecord @case, string code, DateOnly since) => new(code, Facts(@case,
    [
        ("since", Wording.Date(since)),
        .. @case.Conduct.Tellings is [.., var last] ? new[] { ("missingCount", last.Items.Count.ToString(CultureInfo.InvariantCulture)) } : [],
    ]));

    private static (IReadOnlySet<string> Always, IReadOnlySet<string> Sometimes) FactsOf(Act act) => act switch
    {
        Act.TellMissing => (Plus("missingCount"), FrozenSet<string>.Empty),
        Act.DeemAccepted => (Plus("effectiveOn"), Dues),
        Act.Accept or Act.Resume or Act.Extend => (Common, Dues),
        Act.Refer => (Plus("referTo"), FrozenSet<string>.Empty),
        Act.Suspend => (Plus("ground", "expectedTime"), FrozenSet<string>.Empty),
        Act.DecideGrant => (Common, FrozenSet.Create(StringComparer.Ordinal, "result")),
        Act.Serve => (Plus("servedHow"), FrozenSet<string>.Empty),
        Act.SetAside or Act.NoteRuling => (Plus("rulingOrgan", "orders"), FrozenSet.Create(StringComparer.Ordinal, "newNumber")),
        _ => (Common, FrozenSet<string>.Empty),
    };

    private static IReadOnlyList<(string, string)> Own(Performed act) => act.Rule.Act switch
    {
        Act.TellMissing => [("missingCount", act.Input.Missing.Count.ToString(CultureInfo.InvariantCulture))],
        Act.DeemAccepted => [("effectiveOn", Wording.Date(act.Done.EffectiveOn))],
        Act.Refer => [("referTo", act.Input.ReferTo!)],
        Act.Suspend => [("ground", act.Regime.Suspensions.First(ground => ground.Code == act.Input.Ground).Name), ("expectedTime", act.Input.ExpectedTime!)],
        Act.DecideGrant when act.Case.Item.ResultName.Length > 0 => [("result", act.Case.Item.ResultName)],
        Act.Serve => [("servedHow", act.Input.ServedHow!)],
        Act.SetAside or Act.NoteRuling => Own(act.Input.Ruling!),
        _ => [],
    };

    private static IReadOnlyList<(string, string)> Own(Ruling ruling) =>
    [
        ("rulingOrgan", ruling.Organ), ("orders", Ruling.NameOf(ruling.Orders)),
        .. ruling.NewNumber is { } number ? new[] { ("newNumber", number) } : [],
    ];

    private static bool IsTold(Act act) => act is not (Act.Archive or Act.Readmit);

    private static IReadOnlyList<(string, string)> Due(Performed act) =>
        !FactsOf(act.Rule.Act).Sometimes.Contains("promisedDue") || act.Reading.PromisedDue is not { } due ? []
        : act.Reading.Provisional ? [("promisedDue", Wording.Date(due)), ("provisional", "暂定")]
        : [("promisedDue", Wording.Date(due))];

    private static Dictionary<string, string> Facts(CaseRecord @case, IEnumerable<(string Name, string Value)> more)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["item"] = @case.Item.Name,
            ["number"] = @case.Number,
            ["department"] = @case.Departments.Competent.Name,
        };
        foreach (var (name, value) in more)
            facts[name] = value;
        return facts;
    }

    private static FrozenSet<string> Plus(params string[] more) => Common.Concat(more).ToFrozenSet(StringComparer.Ordinal);
}
