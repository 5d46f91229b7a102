using Microsoft.Extensions.Primitives;
using Tongban.Forms.Contracts;

namespace Tongban.Server.Touring.Matters;

/// <summary>An applicant goes through the pages of a form, as served, with answers made from its definition.</summary>
/// <param name="last">Prefers the last of the offered answers to the first.</param>
internal sealed class FormFilling(Matter matter, FormFacts facts, Visitor applicant, IReadOnlyList<string> known, bool last)
{
    private readonly HashSet<string> _locked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _saved = new(StringComparer.Ordinal);

    /// <summary>What stands on the pages before anybody types.</summary>
    /// <returns>Answers for the whole form, or null and why this applicant has none.</returns>
    public async Task<(FormData? Answers, string Why)> ThinkAsync(Page tasks)
    {
        var given = FormData.Empty;
        foreach (var link in Pages(tasks))
        {
            var page = await applicant.OpenAsync(link);
            if (matter.Form.Page(link.Split('/')[^1]) is { } asked)
                given = given.Merge(Seen(page, Sheet(asked)));
        }

        return Find(given);
    }

    /// <summary>A form that stands on one page, as at a window: sent again as long as answers bring up further questions.</summary>
    /// <returns>The page that follows, or null and why there are no answers for this applicant.</returns>
    public async Task<(Page? Next, string Why)> FillAtOnceAsync(Page page)
    {
        var whole = new FormPage("whole", "", "", [.. matter.Form.Pages.SelectMany(page => Sheet(page).Fields)]);
        var (here, kept) = (page.Path, FormData.Empty);
        for (var tries = 0; page.Path == here && tries < 6; tries++)
        {
            var seen = Seen(page, whole);
            var (answers, why) = Find(kept.Merge(seen.Where(key => seen.List(key).Any(item => item.Length > 0))));
            if (answers is null)
                return (null, why);
            kept = answers;
            page = await applicant.SendNamedAsync(page, "form.t-swift", Values(page, whole, answers), unfinished: true);
        }

        Expect.True(page.Path != here, "表单填不完", page);
        return (page, "");
    }

    /// <summary>Of a page of rows the first one.</summary>
    private FormPage Sheet(FormPage page) => matter.Form.RowsOf(page) is null ? page : page.At(0);

    /// <summary>What a page shows now; what can't be changed on it is remembered.</summary>
    private FormData Seen(Page page, FormPage asked)
    {
        _locked.ExceptWith(asked.Fields.Select(field => field.Key));
        _locked.UnionWith(asked.Fields.Where(field => page.Find($"form [name='{field.Key}'][readonly]") is not null).Select(field => field.Key));
        var present = FormReader.Read(asked, Present(page));
        var masked = present.Keys.Where(key => present[key]?.Contains('*', StringComparison.Ordinal) == true).ToList();
        return masked.Aggregate(present, (data, key) => data.With(key, Unmasked(data[key]!)));
    }

    private (FormData? Answers, string Why) Find(FormData given)
    {
        var found = FormSampling.Find(matter.Form, facts, new SamplingWishes { Given = given, Locked = _saved.Concat(_locked).Where(given.Has).ToHashSet(), Avoid = matter.Elsewhere, Last = last });
        return (found.IsRight ? found.Data : null, found.Faults is [var fault, ..] ? $"{matter.Form.Field(fault.Path)?.Label}：{fault.Message}" : "");
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
            var asked = matter.Form.Page(page.Path.Split('/')[^1]) is { } found ? Sheet(found) : throw new TourFault($"没有这一页：{page.Path}", page);
            answers = Again(page, asked, answers);
            page = await applicant.SendNamedAsync(page, "main form", Values(page, asked, answers));
            _saved.UnionWith(asked.Fields.Select(field => field.Key));
        }

        return page;
    }

    /// <summary>An earlier answer may have changed what the registers offer here: who applies for another isn't the applicant any more.</summary>
    private FormData Again(Page page, FormPage asked, FormData answers)
    {
        var seen = Seen(page, asked);
        var given = answers.Where(key => !asked.Fields.Any(field => field.Key == key && _locked.Contains(key)))
            .Merge(seen.Where(key => _locked.Contains(key) && seen.List(key).Count > 0));
        var (found, why) = Find(given);
        return found ?? throw new TourFault($"“{asked.Title}”填不下去：{why}", page);
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
