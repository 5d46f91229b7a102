using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Tongban.Tests.Unit.Peers;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

/// <summary>
/// What the script of a form page makes of answers, run by node, against what the server makes of the same answers: on every page
/// of every form. Where the script says that it can't know, nothing is compared; how often is told.
/// </summary>
public sealed class PageRulesPeerTests(ITestOutputHelper output)
{
    private const int AnswersOfAPage = 30;

    [Fact]
    public async Task Script_OnEveryPageOfEveryForm_ShowsAsksAndRefusesAsTheServer()
    {
        var cases = Sample.AllForms.SelectMany(form => form.Pages.SelectMany(page => Enumerable.Range(1, AnswersOfAPage).Select(seed => Make(form, page, (ulong)seed))))
            .OfType<Case>().ToList();
        var verdicts = (await Node.RunAsync("pages.mjs", new JsonArray([.. cases.Select(one => (JsonNode)new JsonObject { ["rules"] = one.Block, ["answers"] = one.Posted.ToNode() })]))).AsArray();
        var compared = cases.Zip(verdicts, (one, verdict) => Compare(one, verdict!.AsObject())).SelectMany(facts => facts).ToList();
        output.WriteLine($"{cases.Count} pages filled in, {cases.DistinctBy(one => (one.Form.Code, one.Page.Code)).Count()} of {Sample.AllForms.Sum(form => form.Pages.Count)} pages have rules: "
            + string.Join(", ", compared.GroupBy(one => one.What).Select(group => $"{group.Key} {group.Count()}, of them left to the server {group.Count(one => one.Script is null)}")));

        var wrong = compared.Where(one => one.Script is not null && one.Script != one.Server).Select(one => one.Words).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} differences:\n{string.Join('\n', wrong.Take(12))}");
        Assert.True(compared.Count(one => one is { What: "shown", Script: "False" }) > 100 && compared.Count(one => one is { What: "shown", Script: "True" }) > 100);
        Assert.True(compared.Count(one => one.What == "broken" && one.Script != "") > 20, "no rule was ever broken");
        Assert.True(compared.Count(one => one.What == "shown" && one.Script is null) < compared.Count(one => one.What == "shown") / 20, "the script hardly knows anything");
    }

    /// <summary>A draft with right answers, and the page filled in afresh, as people type: also wrong, blank, and in odd spellings.</summary>
    private static Case? Make(FormDefinition form, FormPage page, ulong seed)
    {
        var dice = new AnswerDice(seed);
        var draft = dice.Right(form);
        var view = new FormPageView(form, page, new Prefilled(draft, new Dictionary<string, Provenance>()), Sample.Facts);
        var posted = page.Fields.Aggregate(FormData.Empty, (data, field) => dice.Dice.Below(8) switch
        {
            0 => field.Many ? data.With(field.Key, []) : data.With(field.Key, ""),
            1 => dice.Odd(data, field),
            _ => dice.With(data, field),
        });
        return PageRules.Of(view, "（选填）") is { } block ? new Case(form, page, draft, posted, block) : null;
    }

    private static IEnumerable<Compared> Compare(Case one, JsonObject verdict)
    {
        var state = FormState.Of(one.Form, one.Draft.Merge(one.Posted), Sample.Facts);
        var broken = state.BrokenRules().DistinctBy(fault => fault.Path).ToDictionary(fault => fault.Path, fault => fault.Message);
        foreach (var key in one.Block["fields"]!.AsArray().Select(field => field!["key"]!.GetValue<string>()))
        {
            var field = one.Form.Field(key)!;
            yield return Fact("shown", verdict["shown"]![key], state.IsShown(field));
            if (verdict["needed"]!.AsObject().ContainsKey(key) && state.IsShown(field))
            {
                yield return Fact("needed", verdict["needed"]![key], state.IsRequired(field));
            }
        }

        // What the script doesn't say of a rule it may not know; what it says must be so.
        foreach (var (key, said) in verdict["broken"]!.AsObject())
        {
            yield return new Compared("broken", said!.GetValue<string>(), broken.GetValueOrDefault(key, ""), $"{one.Form.Code}/{one.Page.Code} {key}: script «{said}», server «{broken.GetValueOrDefault(key)}» {one.Posted.ToJson()}");
        }

        Compared Fact(string what, JsonNode? script, bool server) =>
            new(what, script is null ? null : script.GetValue<bool>().ToString(), server.ToString(), $"{one.Form.Code}/{one.Page.Code} {what} {script?.GetPath()}: script {script}, server {server} for {one.Posted.ToJson()} after {one.Draft.ToJson()}");
    }

    private sealed record Case(FormDefinition Form, FormPage Page, FormData Draft, FormData Posted, JsonObject Block);

    private sealed record Compared(string What, string? Script, string Server, string Words);
}
