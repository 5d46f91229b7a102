using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Conditions;
using Tongban.Forms.Domain.Designing;
using Tongban.Kernel;

namespace Tongban.Forms.Features.Workbench.EditCondition;

/// <summary>Where a condition stands: at a page or a field, for being asked or for having to be answered.</summary>
/// <param name="Words">What the condition decides.</param>
/// <param name="Rule">The condition as it is.</param>
internal sealed record ConditionPlace(string Words, JsonNode? Rule, IReadOnlyList<Topic> Topics, Func<FormSource, JsonNode?, Result<FormSource>> Put, string Href)
{
    /// <param name="of"><c>page:code</c>, <c>show:key</c> or <c>need:key</c>.</param>
    public static ConditionPlace? Of(FormSource form, IElements elements, string of) => of.Split(':') switch
    {
        ["page", var code] when form.Pages.FirstOrDefault(page => page.Code == code) is { } page => new(
            $"什么时候问“{page.Title}”这一页", page.ShowIf,
            Domain.Conditions.Topics.Of(form, elements, [.. form.Pages.TakeWhile(other => other.Code != code).SelectMany(other => other.Fields)], null),
            (changed, rule) => PageEdits.ShowIf(changed, code, rule), $"/pages/{code}"),
        ["show", var key] when form.FieldOf(key) is { } field => new(
            $"什么时候问“{field.Label}”", field.ShowIf,
            Domain.Conditions.Topics.Of(form, elements, [.. form.Fields.TakeWhile(other => other.Key != key)], field.Role),
            (changed, rule) => FieldEdits.ShowIf(changed, key, rule), $"/fields/{Uri.EscapeDataString(key)}"),
        ["need", var key] when form.FieldOf(key) is { } field => new(
            $"什么时候必须填“{field.Label}”", field.Required as JsonObject,
            Domain.Conditions.Topics.Of(form, elements, [.. form.Fields.Where(other => other.Key != key)], field.Role),
            (changed, rule) => FieldEdits.Required(changed, key, rule), $"/fields/{Uri.EscapeDataString(key)}"),
        _ => null,
    };
}
