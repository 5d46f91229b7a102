using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>Turns an act into the facts its document is written from. A fact that doesn't apply is absent, not empty.</summary>
internal static class ActDocuments
{
    public static DocumentRequest? Request(Performed act) => act.Rule.Document is { } kind
        ? new DocumentRequest(kind, Facts(act), Lists(act))
        : null;

    private static IReadOnlyDictionary<string, string> Facts(Performed act)
    {
        var facts = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["number"] = act.Case.Number,
            ["applicant"] = act.Case.Applicant.Name,
            ["applicantCode"] = act.Case.Applicant.MaskedCode,
            ["you"] = act.Case.Applicant.You,
            ["item"] = act.Case.Item.Name,
            ["itemCode"] = act.Case.Item.Code,
            ["result"] = act.Case.Item.ResultName,
            ["department"] = act.Case.Departments.Competent.Name,
            ["today"] = Wording.Date(act.Today),
            ["law"] = act.Law,
            ["receivedOn"] = Date(act.Reading.ReceivedOn),
            ["acceptedOn"] = Date(act.Reading.AcceptedOn),
            ["deemedOn"] = act.Rule.Act == Act.DeemAccepted ? Wording.Date(act.Done.EffectiveOn) : null,
            ["promised"] = Limited(act.Case.Terms.Promised),
            ["legal"] = Limited(act.Case.Terms.Legal),
            ["promisedDue"] = Date(act.Reading.PromisedDue),
            ["legalDue"] = Date(act.Reading.LegalDue),
            ["provisional"] = act.Reading.Provisional ? "暂定" : null,
            ["silence"] = act.Regime.SilenceBeforeAcceptance == SilenceBeforeAcceptance.DeemedAccepted ? "是" : null,
            ["special"] = act.Regime.Suspensions.Count > 0 ? "是" : null,
        };
        Said(facts, act);
        return facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Value)).ToDictionary(fact => fact.Key, fact => fact.Value!, StringComparer.Ordinal);
    }

    private static void Said(Dictionary<string, string?> facts, Performed act)
    {
        var ground = act.Regime.Suspensions.FirstOrDefault(ground => ground.Code == act.Input.Ground);
        facts["reasons"] = act.Done.Reasons;
        facts["ground"] = ground?.Name;
        facts["groundArticle"] = ground?.Article;
        facts["expectedTime"] = act.Input.ExpectedTime;
        facts["evidence"] = act.Input.Evidence;
        facts["referTo"] = act.Input.ReferTo;
        facts["approvedBy"] = act.Input.ApprovedBy;
        facts["extension"] = act.Rule.Act == Act.Extend ? new Limit(act.Regime.Extension!.Amount, act.Case.Terms.Legal.Unit).ToString() : null;
        if (act.Input.Ruling is { } ruling)
            Ruled(facts, ruling);
        facts[DocumentFacts.Signature] = act.Input.Signed ? Wording.Signature(act.Done.ByName, act.Done.At) : null;
        facts["servedHow"] = act.Input.ServedHow;
        facts["servedTo"] = act.Input.ServedTo;
        facts["server"] = act.Rule.Act == Act.Serve ? act.Done.ByName : null;
    }

    private static void Ruled(Dictionary<string, string?> facts, Ruling ruling)
    {
        facts["rulingOrgan"] = ruling.Organ;
        facts["rulingName"] = ruling.Name;
        facts["rulingNumber"] = ruling.Number;
        facts["ruledOn"] = Wording.Date(ruling.RuledOn);
        facts["arrivedOn"] = Wording.Date(ruling.ArrivedOn);
        facts["orders"] = Ruling.NameOf(ruling.Orders);
        facts["within"] = ruling.Within?.ToString();
        facts["content"] = ruling.Content;
        facts["newNumber"] = ruling.NewNumber;
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Lists(Performed act) =>
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["missing"] = [.. act.Input.Missing.Select(item => $"{item.Name}：{item.Ask.Trim()}")],
            ["remedies"] = [.. act.Input.Remedies.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text.Trim())],
            ["basis"] = act.Case.Item.Basis,
        };

    private static string? Date(DateOnly? date) => date is { } day ? Wording.Date(day) : null;

    private static string? Limited(Limit limit) => limit.IsNone ? null : limit.ToString();
}
