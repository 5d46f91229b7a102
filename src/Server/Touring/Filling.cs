using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Tongban.Server.Touring;

/// <summary>
/// Turns answers given by the labels that people read into the fields that a browser would send. A field without a label
/// can't be filled in: what a screen reader couldn't do, this can't do either.
/// </summary>
public static class Filling
{
    /// <param name="page">The page with the form.</param>
    /// <param name="form">Selects the form, or something in it.</param>
    /// <param name="answers">By label or legend: text, a list of choices, <c>true</c> for a box to tick, or a file.</param>
    public static Dictionary<string, object?> Values(Page page, string form, IReadOnlyDictionary<string, object> answers)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var element = page.Form(form);
        foreach (var (label, answer) in answers)
        {
            var fields = One(element, label, answer) ?? throw new TourFault($"{page.Path} 上没有可以填的“{label}”", page);
            foreach (var (name, value) in fields)
            {
                values[name] = value;
            }
        }

        return values;
    }

    /// <summary>Labels and legends of a form, as they are read.</summary>
    public static IEnumerable<string> Labels(Page page, string form) =>
        page.Form(form).QuerySelectorAll("label, legend").Select(Words);

    /// <summary>Whether somebody who only hears the form knows what the field asks.</summary>
    public static bool IsLabelled(IHtmlFormElement form, string name) => form.QuerySelectorAll($"[name='{name}']:not([type=hidden])").All(control =>
        control.Closest("fieldset")?.QuerySelector("legend") is not null
        || control.Id is { Length: > 0 } id && form.QuerySelector($"label[for='{id}']") is not null);

    private static IEnumerable<(string Name, object? Value)>? One(IHtmlFormElement form, string label, object answer)
    {
        if (form.QuerySelectorAll("legend").FirstOrDefault(legend => Words(legend) == Expect.Flat(label))?.Closest("fieldset") is { } group)
        {
            return Group(group, answer);
        }

        var found = form.QuerySelectorAll("label").OfType<IHtmlLabelElement>().FirstOrDefault(candidate => Words(candidate) == Expect.Flat(label));
        return found?.HtmlFor is { Length: > 0 } id && form.QuerySelector($"[id='{id}']") is { } control ? Control(control, answer) : null;
    }

    private static IEnumerable<(string Name, object? Value)>? Control(IElement control, object answer) => control switch
    {
        IHtmlSelectElement select => select.Options.FirstOrDefault(option => Expect.Flat(option.Text) == Expect.Flat((string)answer)) is { } option
            ? [(select.Name!, option.Value)]
            : null,
        IHtmlInputElement { Type: "checkbox" or "radio" } box => [(box.Name!, answer is true ? box.Value : null)],
        _ => control.GetAttribute("name") is { } name ? [(name, answer)] : null,
    };

    private static IEnumerable<(string Name, object? Value)>? Group(IElement group, object answer)
    {
        if (answer is DateOnly date)
        {
            return Date(group, date);
        }

        var wanted = answer as IReadOnlyList<string> ?? [(string)answer];
        var boxes = wanted.Select(text => Box(group, text)).ToList();
        return boxes.Any(box => box is null) ? null : [(boxes[0]!.Name!, boxes.Select(box => box!.Value).ToList())];
    }

    private static IHtmlInputElement? Box(IElement group, string text) =>
        group.QuerySelectorAll("label").OfType<IHtmlLabelElement>().FirstOrDefault(label => Words(label) == Expect.Flat(text))?.HtmlFor is { } id
            ? group.QuerySelector($"[id='{id}']") as IHtmlInputElement
            : null;

    private static IEnumerable<(string Name, object? Value)> Date(IElement group, DateOnly date) =>
        group.QuerySelectorAll("input").OfType<IHtmlInputElement>().Select(input => (input.Name!, (object?)(input.Name switch
        {
            var name when name!.EndsWith(".year", StringComparison.Ordinal) => date.Year,
            var name when name!.EndsWith(".month", StringComparison.Ordinal) => date.Month,
            _ => date.Day,
        }).ToString(CultureInfo.InvariantCulture)));

    /// <summary>The words of a label without marks such as （选填）.</summary>
    internal static string Words(IElement label) => Expect.Flat(string.Concat(Texts(label)));

    private static IEnumerable<string> Texts(INode node) => node.ChildNodes.SelectMany(child => child switch
    {
        IText text => [text.Data],
        IElement element when !element.ClassList.Contains("t-optional") => Texts(element),
        _ => (IEnumerable<string>)[],
    });
}
