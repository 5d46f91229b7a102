using Tongban.Catalogue.Contracts;
using Tongban.Kernel.Time;

namespace Tongban.Catalogue.Domain.Rules;

internal static partial class RuleBook
{
    private static IReadOnlyList<Rule> RegimeRules =>
    [
        Error("G01", "法律制度存在", "本平台的时限规则", "填已登记的法律制度代号", c => When(c.Facts.Regime(c.Item.Regime) is null, "regime", $"没有法律制度“{c.Item.Regime}”")),
        Warning("G02", "制度写明条款", "本平台的时限规则", "在法律制度里补上条款", c => c.Facts.Regime(c.Item.Regime) is { } regime ? Articles(regime) : []),
        Warning("G03", "许可用许可的制度", "行政许可法第二条", "行政许可用 licence 一类的制度", c =>
            When(IsLicence(c.Item) != c.Item.Regime.StartsWith("licence", StringComparison.Ordinal), "regime", $"{c.Item.TypeName}用的是制度“{c.Item.Regime}”")),
        Warning("G04", "无期限的制度不写时限", "本平台的时限规则", "换一个制度，或者把法定时限改成无期限", c =>
            When(c.Facts.Regime(c.Item.Regime) is { NoLimit: true } && !c.Item.LegalLimit.Limit.IsNone, "legalLimit", "制度是无期限的，事项却有法定时限")),
        Warning("G05", "“日”的算法与制度一致", "行政许可法第八十二条", "在法定时限说明里写清按什么日计算", c => When(
            c.Facts.Regime(c.Item.Regime) is { DayCountArticle: not null, Unit: LimitUnit.WorkingDays } && c.Item.LegalLimit.Limit.Unit == LimitUnit.CalendarDays && Empty(c.Item.LegalLimit.Note),
            "legalLimit", "制度按工作日算，法定时限却写自然日，没有说明")),
    ];

    private static IReadOnlyList<Rule> TimeRules =>
    [
        Error("T01", "承诺不比法定长", "行政许可法第四十二条", "缩短承诺时限", c => When(LimitFaults.Exceeds(c.Item.PromisedLimit.Limit, c.Item.LegalLimit.Limit), "promisedLimit", $"承诺 {c.Item.PromisedLimit.Limit}，法定 {c.Item.LegalLimit.Limit}")),
        Error("T02", "情形的承诺不比法定长", "行政许可法第四十二条", "缩短这个情形的承诺时限", c => c.Item.Situations.SelectMany((situation, at) => situation.Options
            .Where(option => option.Promised is { } own && LimitFaults.Exceeds(own, c.Item.LegalLimit.Limit)).Select(option => new Slip($"situations[{at}]", $"“{option.Label}”承诺 {option.Promised}，法定 {c.Item.LegalLimit.Limit}")))),
        Error("T03", "环节加起来不超过承诺", Standard, "缩短环节时限，或者延长承诺", c => When(
            c.Item.PromisedLimit.Limit is { Unit: LimitUnit.WorkingDays } promised && c.Item.Steps.Sum(step => step.Days) > Math.Max(promised.Amount, 1), "steps", $"各环节加起来 {c.Item.Steps.Sum(step => step.Days)} 个工作日")),
        Error("T04", "即办件当日办结", "C0109 PROJECT_TYPE", "改成承诺件，或者把承诺改成当日", c => When(
            c.Item is { HandleType: HandleType.Instant, PromisedLimit.Limit: not ({ Unit: LimitUnit.WorkingDays, Amount: <= 1 } or { Unit: LimitUnit.Hours, Amount: <= 24 }) }, "promisedLimit", "即办件承诺超过 1 个工作日")),
        Warning("T05", "法定时限不能只凭一个地方的网页", "本平台的可信度规则", "找到法规条文，或者写成没有统一期限", c => When(
            !c.Item.LegalLimit.Limit.IsNone && !Empty(c.Item.LegalLimit.Where), "legalLimit", $"法定时限只见于{c.Item.LegalLimit.Where}")),
        Warning("T06", "没有法定时限要说明", Standard, "在说明里写清全国没有统一规定", c => When(c.Item.LegalLimit.Limit.IsNone && Empty(c.Item.LegalLimit.Note), "legalLimit", "没有法定时限，也没有说明")),
        Error("T07", "没核实的时限标为示例", "本平台的可信度规则", "勾选“只是示例”", c => [
            .. When(c.Item.LegalLimit is { Trust: "★", Example: false, Limit.IsNone: false }, "legalLimit", "法定时限没有核实，也没有标为示例"),
            .. When(c.Item.PromisedLimit is { Trust: "★", Example: false, Limit.IsNone: false }, "promisedLimit", "承诺时限没有核实，也没有标为示例")]),
        Error("T08", "承诺件要有承诺时限", "C0109 PROMISE_DAY", "写上多久办好", c => When(c.Item is { HandleType: HandleType.Promise, PromisedLimit.Limit.IsNone: true }, "promisedLimit", "承诺件没有承诺时限")),
        Warning("T09", "超过二十日要有法律依据", "行政许可法第四十二条", "在说明里写明哪一条法律另有规定", c => When(
            IsLicence(c.Item) && LimitFaults.Exceeds(c.Item.LegalLimit.Limit, Tongban.Kernel.Time.Limit.WorkingDays(20)) && Empty(c.Item.LegalLimit.Note), "legalLimit", $"法定 {c.Item.LegalLimit.Limit}，没有写依据")),
        Warning("T10", "特别程序写明要多久", "行政许可法第四十五条", "在环节里写特别程序和它的时间，并告诉申请人", c => When(
            c.Item.SpecialProcedures.Count > 0 && IsLicence(c.Item) && c.Item.Steps.All(step => Empty(step.SpecialLimit)), "specialProcedures", $"{string.Join('、', c.Item.SpecialProcedures)}要多久没有写")),
        Warning("T11", "有办理环节", "C0109 HANDLE_FLOW", "写明先后经过哪些环节", c => When(c.Item.Steps.Count == 0, "steps", "没有写办理环节")),
        Warning("T12", "环节写明谁来办", "C0109 HANDLE_DEPT_NAME", "写上办理的人或者岗位", c => Rows(c.Item.Steps, "steps").Where(row => Empty(row.Row.By)).Select(row => new Slip(row.Where, $"环节“{row.Row.Name}”没有写谁来办"))),
    ];

    private static IEnumerable<Slip> Articles(Regime regime)
    {
        var missing = new List<string>();
        void Need(bool wrong, string what)
        {
            if (wrong)
            {
                missing.Add(what);
            }
        }

        Need(Empty(regime.GoverningLaw), "适用的法律");
        Need(regime.Unit == LimitUnit.WorkingDays && Empty(regime.DayCountArticle), "按工作日计算的条款");
        Need(regime.ClockStart == ClockStart.Acceptance && Empty(regime.ClockStartArticle), "从受理起算的条款");
        Need(regime.SilenceBeforeAcceptance != SilenceBeforeAcceptance.None && Empty(regime.SilenceBeforeAcceptanceArticle), "逾期不告知视为受理的条款");
        Need(regime.Extension is { } extension && Empty(extension.Article), "延期的条款");
        Need(regime.Suspensions.Any(ground => Empty(ground.Article)), "暂停计时的条款");
        return When(missing.Count > 0, "regime", $"制度“{regime.Name}”没有写{string.Join('、', missing)}");
    }
}
