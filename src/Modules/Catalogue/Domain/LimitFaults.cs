using Tongban.Catalogue.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Time;

namespace Tongban.Catalogue.Domain;

/// <summary>A promise 承诺 may be kinder than the law, never harsher.</summary>
internal static class LimitFaults
{
    public static IEnumerable<FieldError> Of(Item item)
    {
        var (legal, promised) = (item.LegalLimit.Limit, item.PromisedLimit.Limit);
        if (Exceeds(promised, legal))
        {
            yield return new FieldError("promisedLimit", $"承诺时限 {promised} 比法定时限 {legal} 还长");
        }

        foreach (var option in item.Situations.SelectMany(situation => situation.Options).Where(option => option.Promised is { } own && Exceeds(own, legal)))
        {
            yield return new FieldError($"situations {option.Key}.promised", $"这种情形的承诺时限 {option.Promised} 比法定时限 {legal} 还长");
        }

        if (promised.Unit == LimitUnit.WorkingDays && item.Steps.Sum(step => step.Days) is var days && days > Math.Max(promised.Amount, 1))
        {
            yield return new FieldError("steps", $"各环节加起来 {days} 个工作日，超过承诺时限 {promised}");
        }

        if (item.HandleType == HandleType.Instant && promised is not ({ Unit: LimitUnit.WorkingDays, Amount: <= 1 } or { Unit: LimitUnit.Hours, Amount: <= 24 }))
        {
            yield return new FieldError("promisedLimit", "即办件要当场或者当日办结，承诺时限不能超过 1 个工作日");
        }

        foreach (var (place, limit) in new[] { ("legalLimit", item.LegalLimit), ("promisedLimit", item.PromisedLimit) })
        {
            if (!ItemFaults.IsMark(limit.Trust))
            {
                yield return new FieldError(place + ".trust", $"可信度“{limit.Trust}”不认识，请写 ★★★、★★ 或 ★");
            }

            if (limit.Trust == "★" && !limit.Limit.IsNone && !limit.Example)
            {
                yield return new FieldError(place, "没有核实过的时限要标为示例（example）");
            }
        }
    }

    /// <summary>Whether the first is surely longer than the second. Units that can't be compared for sure don't count against it.</summary>
    internal static bool Exceeds(Limit promised, Limit legal) => !legal.IsNone && !promised.IsNone && (promised.Unit, legal.Unit) switch
    {
        _ when promised.Unit == legal.Unit => promised.Amount > legal.Amount,
        (LimitUnit.Hours, _) => promised.Amount > Days(legal) * 24,
        (_, LimitUnit.Hours) => Days(promised) * 24 > legal.Amount,

        // Working days are at least as long as calendar days; the other way round a calendar is needed.
        (LimitUnit.CalendarDays or LimitUnit.Months, LimitUnit.WorkingDays) => Days(promised) > (Days(legal) * 3) + 15,
        _ => Days(promised) > Days(legal),
    };

    private static int Days(Limit limit) => limit.Unit == LimitUnit.Months ? limit.Amount * 31 : limit.Amount;
}
