using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Looks closely at the foremost candidates: how much of a name the question explains, and whether a nickname is just what was typed.</summary>
internal sealed class Ranking(Plan plan, Lexis lexis)
{
    private const float Base = 0.45f;
    private const float ExplainedWeight = 0.7f;
    private const float AgreementWeight = 0.45f;
    private const float AnsweredPower = 2.2f;
    private const float FirstLook = 0.7f;
    private const float MeantAgreement = 0.7f;
    private const float UnaskedSideshow = 0.72f;
    private const float UnaskedKind = 0.7f;

    /// <summary>What is offered about a matter, but isn't the matter: asked for by name or not at all.</summary>
    private static readonly string[] Sideshows = ["查询", "咨询", "公证", "公示", "公告", "进度", "下载", "展览", "培训", "宣传", "名录", "报名", "考试"];

    private readonly Dictionary<ulong, float> _rarities = [];
    private readonly Answers _answers = new(plan);
    private readonly Variants _variants = new(plan);

    public float Of(Candidate candidate)
    {
        var wording = candidate.Wording;
        var name = Folding.Plain(wording.Name);
        var calls = wording.Aliases.Count + wording.Words.Count == 0 ? "" : Folding.Plain(string.Join('|', wording.Aliases.Concat(wording.Words)));
        var without = Brackets.Without(name);
        var agreement = Math.Max(Math.Max(Agreement(name), Agreement(Bare(name))), Agreement(without));
        foreach (var call in calls.Split('|'))
        {
            agreement = Math.Max(agreement, Agreement(call));
        }

        var answered = _answers.Share(without.Length == name.Length ? name : $"{name}|{without}", calls, Folding.Plain(wording.Result));
        return MathF.Pow(answered + 0.02f, AnsweredPower) * (Base + (ExplainedWeight * Explained(name)) + (AgreementWeight * agreement))
            * Unasked(name, wording) * (1 + (FirstLook * candidate.Score / (candidate.Score + 20)));
    }

    /// <summary>The nickname that says what was typed better than the name does; null when the name itself says it.</summary>
    public string? Because(ItemWording wording)
    {
        var (best, because) = (Said(Folding.Plain(wording.Name)), (string?)null);
        foreach (var call in wording.Aliases.Concat(wording.Words))
        {
            var plain = Folding.Plain(call);
            var said = Said(plain) + (0.01f * Agreement(plain));
            if (said > best + 0.02f)
            {
                (best, because) = (said, call);
            }
        }

        return because;
    }

    // One character is no agreement: 证 stands in every second name.
    private float Agreement(string call)
    {
        var tight = plan.Tight;
        if (call.Length < 2 || tight.Length < 2)
        {
            return 0;
        }

        var literal = call.Contains(tight, StringComparison.Ordinal) ? (float)tight.Length / call.Length
            : plan.Plain.Contains(call, StringComparison.Ordinal) ? (float)call.Length / plan.Plain.Length
            : 0;
        foreach (var mean in plan.Meant)
        {
            if (call.Contains(mean, StringComparison.Ordinal))
            {
                literal = Math.Max(literal, MeantAgreement * mean.Length / call.Length);
            }
        }

        return literal;
    }

    /// <summary>Share of the name that the question or its everyday words explain; what stands in brackets counts half.</summary>
    private float Explained(string name)
    {
        var (explained, whole, depth) = (0f, 0f, 0);
        for (var i = 0; i + 1 < name.Length; i++)
        {
            depth += name[i] is '(' or '（' ? 1 : name[i] is ')' or '）' && depth > 0 ? -1 : 0;
            if (!Folding.IsHan(name[i]) || !Folding.IsHan(name[i + 1]))
            {
                continue;
            }

            var pair = Term.Pair(name[i], name[i + 1]);
            var weight = Rarity(pair) * (depth > 0 ? 0.5f : 1);
            whole += weight;
            explained += plan.Marks.Contains(pair) ? weight : 0;
        }

        return whole == 0 ? 0 : explained / whole;
    }

    private float Said(string call)
    {
        var said = 0f;
        foreach (var want in plan.Wants)
        {
            var (first, second) = Term.Parts(want.Term);
            if (Term.IsPair(want.Term) && call.AsSpan().IndexOf([first, second]) >= 0)
            {
                said += want.Weight;
            }
        }

        return said;
    }

    private float Unasked(string name, ItemWording wording)
    {
        var factor = wording.TypeCode is "08" or "09" && !plan.Marks.Contains(Term.Pair('奖', '励')) && !plan.Marks.Contains(Term.Pair('表', '彰')) && !plan.Marks.Contains(Term.Pair('裁', '决')) ? UnaskedKind : 1;
        foreach (var sideshow in Sideshows)
        {
            if (name.Contains(sideshow, StringComparison.Ordinal) && !plan.Marks.Contains(Term.Pair(sideshow[0], sideshow[1])))
            {
                factor *= UnaskedSideshow;
            }
        }

        return factor * _variants.Fit(name);
    }

    private float Rarity(ulong pair)
    {
        if (!_rarities.TryGetValue(pair, out var rarity))
        {
            _rarities.Add(pair, rarity = lexis.Rarity(pair));
        }

        return rarity;
    }

    private static string Bare(string name) => name.IndexOf('(', StringComparison.Ordinal) is > 1 and var at ? name[..at] : name;
}
