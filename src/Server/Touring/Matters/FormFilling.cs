using Microsoft.Extensions.Primitives;
using Tongban.Forms.Contracts;

namespace Tongban.Server.Touring.Matters;

/// <summary>An applicant goes through the pages of a form, as served, with answers made from its definition.</summary>
internal sealed class FormFilling(Matter matter, FormFacts facts, Visitor applicant, IReadOnlyList<string> known)
{
    private readonly HashSet<string> _locked = new(StringComparer.Ordinal);

    /// <summary>What stands on the pages before anybody types.</summary>
    /// <returns>Answers for the whole form, or null and why this applicant has none.</returns>
    /// <param name="last">Prefers the last of the offered answers to the first.</param>
    public async Task<(FormData? Answers, string Why)> ThinkAsync(Page tasks, bool last)
    {
        var given = FormData.Empty;
        foreach (var link in Pages(tasks))
        {
            var page = await applicant.OpenAsync(link);
            if (matter.Form.Page(link.Split('/')[^1]) is { } asked)
            {
                given = given.Merge(FormReader.Read(asked, Present(page)));
                _locked.UnionWith(asked.Fields.Where(field => page.Find($"form [name='{field.Key}'][readonly]") is not null).Select(field => field.Key));
            }
        }

        var masked = given.Keys.Where(key => given[key]?.Contains('*', StringComparison.Ordinal) == true).ToList();
        var whole = masked.Aggregate(given, (data, key) => data.With(key, Unmasked(data[key]!)));
        return new Answering(matter, facts, last).Find(whole, _locked.Where(key => whole.Has(key)).ToHashSet());
    }

    /// <summary>Own numbers stand masked on the page; who they belong to knows them whole. Another's is only guessed, and never sent.</summary>
    private string? Unmasked(string text) =>
        known.FirstOrDefault(number => number.Length == text.Length && number.Zip(text).All(pair => pair.Second == '*' || pair.First == pair.Second));

    /// <summary>Page by page, until the papers are asked for.</summary>
    public async Task<Page> FillAsync(Page tasks, FormData answers)
    {
        var page = await applicant.OpenAsync(Pages(tasks).First());
        for (var pages = 0; !page.Path.EndsWith("/materials", StringComparison.Ordinal); pages++)
        {
            Expect.True(pages < 20, "翻不完的表单", page);
            var asked = matter.Form.Page(page.Path.Split('/')[^1]) ?? throw new TourFault($"没有这一页：{page.Path}", page);
            page = await applicant.SendNamedAsync(page, "main form", Values(page, asked, answers));
        }

        return page;
    }

    private Dictionary<string, object?> Values(Page page, FormPage asked, FormData answers)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in asked.Fields.Where(field => answers.Has(field.Key) && !_locked.Contains(field.Key)))
            foreach (var (name, value) in Named(field, answers).Where(part => page.Find($"main form [name='{part.Name}']") is not null))
                values[name] = value;
        return values;
    }

    private static IEnumerable<(string Name, object Value)> Named(FormField field, FormData answers) => field.Element.Type switch
    {
        ElementType.Choices => [(field.Key, answers.List(field.Key))],
        ElementType.Date when answers[field.Key]?.Split('-') is [var year, var month, var day] =>
            [(field.Key + ".year", year), (field.Key + ".month", month), (field.Key + ".day", day)],
        _ => [(field.Key, answers[field.Key] ?? "")],
    };

    private static IEnumerable<string> Pages(Page tasks) => tasks.Html.QuerySelectorAll("main a[href^='/apply/d/']")
        .Select(link => link.GetAttribute("href")!).Where(link => link.Split('/') is [_, _, _, _, not ("materials" or "check")]).Distinct();

    private static IEnumerable<KeyValuePair<string, StringValues>> Present(Page page) =>
        Browser.Fields(page.Form(), new Dictionary<string, object?>()).GroupBy(field => field.Key, field => field.Value)
            .Select(group => KeyValuePair.Create(group.Key, new StringValues([.. group])));
}
