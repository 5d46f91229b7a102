using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain.Conditions;

namespace Tongban.Forms.Domain.Designing;

/// <summary>One difference between two versions of a form, as people read it.</summary>
/// <param name="Place">A page, field, role or rule by its name.</param>
/// <param name="Was">Empty where there was nothing.</param>
/// <param name="Is">Empty where there is nothing any more.</param>
internal sealed record FormChange(string Place, string What, string Was, string Is);

/// <summary>What was added, taken away and changed from one version to another.</summary>
internal sealed class FormChanges
{
    private readonly FormSource _before;
    private readonly FormSource _after;
    private readonly RuleWords _was;
    private readonly RuleWords _is;
    private readonly List<FormChange> _found = [];

    private FormChanges(FormSource before, FormSource after, IElements elements)
    {
        (_before, _after) = (before, after);
        (_was, _is) = (new RuleWords(before, elements), new RuleWords(after, elements));
    }

    public static IReadOnlyList<FormChange> Between(FormSource before, FormSource after, IElements elements)
    {
        var changes = new FormChanges(before, after, elements);
        changes.Say("整张表", "名称", before.Title, after.Title);
        changes.Say("整张表", "承诺", before.Declaration, after.Declaration);
        changes.Roles();
        changes.Pages();
        changes.Fields();
        changes.Rules();
        changes.Checks();
        return changes._found;
    }

    private void Say(string place, string what, string? was, string? now)
    {
        if ((was ?? "") != (now ?? ""))
        {
            _found.Add(new FormChange(place, what, was ?? "", now ?? ""));
        }
    }

    /// <summary>A condition that speaks of something renamed reads otherwise, and is still the same condition.</summary>
    private void Rule(string place, string what, JsonNode? was, JsonNode? now, Func<JsonNode?, RuleWords, string> said)
    {
        if (!JsonNode.DeepEquals(was, now))
        {
            var (before, after) = (said(was, _was), said(now, _is));
            Say(place, what, before, before == after ? after + "（写法不同）" : after);
        }
    }

    private void Roles() => Each(_before.Roles, _after.Roles, role => role.Code, role => $"角色“{role.Name}”", "这个角色", (place, was, now) =>
    {
        Say(place, "名称", was.Name, now.Name);
        Say(place, "有几个", Times(was), Times(now));
    });

    private void Pages()
    {
        Each(_before.Pages, _after.Pages, page => page.Code, page => $"“{page.Title}”这一页", "这一页", (place, was, now) =>
        {
            Say(place, "标题", was.Title, now.Title);
            Say(place, "说明", was.Hint, now.Hint);
            Rule(place, "什么时候问", was.ShowIf, now.ShowIf, Asked);
            Order(place, "字段的顺序", was.Fields, now.Fields, field => field.Key, field => field.Label);
        });
        Order("整张表", "页的顺序", _before.Pages, _after.Pages, page => page.Code, page => page.Title);
    }

    private void Fields() => Each([.. _before.Fields], [.. _after.Fields], field => field.Key, field => $"“{field.Label}”", "这一项", (place, was, now) =>
    {
        var (from, to) = (_before.PageOf(was.Key)!, _after.PageOf(now.Key)!);
        Say(place, "在哪一页", from.Code == to.Code ? to.Title : from.Title, to.Title);
        Say(place, "标签", was.Label, now.Label);
        Say(place, "提示", was.Hint, now.Hint);
        Say(place, "详细说明", was.Help, now.Help);
        Say(place, "小标题", was.Group, now.Group);
        Rule(place, "什么时候问", was.ShowIf, now.ShowIf, Asked);
        Rule(place, "必填", was.Required, now.Required, (rule, words) => words.When(rule));
        Rule(place, "怎么算", was.Compute, now.Compute, (rule, words) => words.Of(rule));
        Say(place, "选项", Options(was), Options(now));
        Say(place, "从哪里带出来", Sources(was), Sources(now));
    });

    private void Rules() => Each(_before.Rules, _after.Rules, rule => rule.Code, rule => $"核对规则“{rule.Message}”", "这条规则", (place, was, now) =>
    {
        Say(place, "提示", was.Message, now.Message);
        Say(place, "提示在哪里", was.Field == now.Field ? "" : PathWords.Of(_before, was.Field), was.Field == now.Field ? "" : PathWords.Of(_after, now.Field));
        Rule(place, "什么时候核对", was.When, now.When, Asked);
        Rule(place, "必须", was.Assert, now.Assert, (rule, words) => words.Of(rule));
    });

    private void Checks() => Each(_before.Checks, _after.Checks, check => check.Code, check => $"比对“{check.Name}”", "这项比对", (place, was, now) =>
    {
        Say(place, "比对谁", was.Role, now.Role);
        Say(place, "依据", was.Law, now.Law);
        Say(place, "不一致就不能提交", was.Blocks ? "是" : "否", now.Blocks ? "是" : "否");
        Say(place, "提示", was.Message, now.Message);
    });

    private void Each<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key, Func<T, string> name, string what, Action<string, T, T> compare)
    {
        var (old, now) = (Keyed(before, key), Keyed(after, key));
        _found.AddRange(before.Where(one => !now.ContainsKey(key(one))).Select(one => new FormChange(name(one), "去掉了" + what, name(one), "")));
        foreach (var one in after)
        {
            if (old.TryGetValue(key(one), out var was))
            {
                compare(name(one), was, one);
            }
            else
            {
                _found.Add(new FormChange(name(one), "加了" + what, "", name(one)));
            }
        }
    }

    private void Order<T>(string place, string what, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key, Func<T, string> name)
    {
        var common = before.Select(key).Intersect(after.Select(key)).ToHashSet(StringComparer.Ordinal);
        var (old, now) = (before.Where(one => common.Contains(key(one))).ToList(), after.Where(one => common.Contains(key(one))).ToList());
        if (!old.Select(key).SequenceEqual(now.Select(key), StringComparer.Ordinal))
        {
            Say(place, what, string.Join("、", old.Select(name)), string.Join("、", now.Select(name)) + (old.Select(name).SequenceEqual(now.Select(name)) ? "（同名）" : ""));
        }
    }

    private static Dictionary<string, T> Keyed<T>(IReadOnlyList<T> list, Func<T, string> key) => list.DistinctBy(key).ToDictionary(key, StringComparer.Ordinal);

    private static string Asked(JsonNode? rule, RuleWords words) => rule is null ? "总是" : words.When(rule);

    private static string Times(FormRole role) => role.Repeat is { } repeat ? $"{repeat.Least} 到 {repeat.Most} {repeat.Unit}" : "一个";

    private static string Options(FieldSource field) => string.Join("、", field.Options.Select(option => option.Hint is null ? option.Value : $"{option.Value}（{option.Hint}）"));

    private static string Sources(FieldSource field) => field.PrefillFrom.Count == 0 ? "" : string.Join("、", field.PrefillFrom.Select(source => source == ElementSource.Population ? "人口库" : "法人库")) + (field.ReadOnly ? "，不让改" : "");
}
