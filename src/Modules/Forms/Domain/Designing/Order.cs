using System.Text.Json.Nodes;
using Tongban.Kernel.Rules;

namespace Tongban.Forms.Domain.Designing;

/// <summary>Conditions that look at answers which are given only later; said in words.</summary>
internal static class Order
{
    public static IEnumerable<string> LooksAhead(FormSource form)
    {
        var all = form.Fields.ToList();
        var at = 0;
        foreach (var page in form.Pages)
        {
            foreach (var path in Ahead(form, page.ShowIf, null, all, at))
            {
                yield return $"“{page.Title}”这一页的条件用到“{PathWords.Of(form, path)}”";
            }

            foreach (var field in page.Fields)
            {
                foreach (var path in Ahead(form, field.ShowIf, field.Role, all, at).Concat(Ahead(form, field.Compute, field.Role, all, at)))
                {
                    yield return $"“{field.Label}”用到“{PathWords.Of(form, path)}”";
                }

                at++;
            }
        }
    }

    private static IEnumerable<string> Ahead(FormSource form, JsonNode? rule, string? role, List<FieldSource> all, int at)
    {
        if (rule is null || RuleText.VariablesOf(rule) is not { } paths)
        {
            return [];
        }

        var (earlier, whole) = (new Scope(form, all[..at], role), new Scope(form, all, role));
        return paths.Where(path => !earlier.Knows(path) && whole.Knows(path));
    }
}
