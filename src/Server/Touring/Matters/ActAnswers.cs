using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Tongban.Server.Touring.Matters;

/// <summary>What an official writes into the form of an act: every field that isn't marked optional and stands empty.</summary>
internal static class ActAnswers
{
    public static Dictionary<string, object> For(Page page, bool grant, string password)
    {
        var form = page.Form("main form[method=post]");
        var answers = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var label in form.QuerySelectorAll("label").OfType<IHtmlLabelElement>().Where(label => label.QuerySelector(".t-optional") is null))
            if (form.QuerySelector($"[id='{label.HtmlFor}']") is IHtmlInputElement { Type: "password" })
                answers[Filling.Words(label)] = password;
            else if (Blank(form, label))
                answers[Filling.Words(label)] = grant ? "材料齐全，符合规定条件。" : "经核实，不符合规定的条件。";
        foreach (var group in form.QuerySelectorAll("fieldset").Where(group => group.QuerySelector("input[type=radio]") is not null && group.QuerySelector("input[type=radio][checked]") is null))
            answers[Filling.Words(group.QuerySelector("legend")!)] = Choice(group, grant);
        return answers;
    }

    private static bool Blank(IHtmlFormElement form, IHtmlLabelElement label) => label.HtmlFor is { Length: > 0 } id && form.QuerySelector($"[id='{id}']") switch
    {
        IHtmlTextAreaElement area => area.Value.Length == 0,
        IHtmlInputElement { Type: "text" } input => input.Value.Length == 0,
        _ => false,
    };

    private static string Choice(IElement group, bool grant)
    {
        var labels = group.QuerySelectorAll("label").Select(Filling.Words).ToList();
        return grant ? labels[0] : labels.Find(label => label.Contains('不', StringComparison.Ordinal)) ?? labels[0];
    }
}
