using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Forms.Domain.Designing;

/// <summary>What edits of a form being designed have in common. An edit is a function: the form in, the changed form or the reason why not out.</summary>
internal static class Edit
{
    public static Result<FormSource> Page(this FormSource form, string code, Func<PageSource, PageSource> change) => form.Pages.Any(page => page.Code == code)
        ? form with { Pages = [.. form.Pages.Select(page => page.Code == code ? change(page) : page)] }
        : FormProblems.NoSuchPart;

    public static Result<FormSource> Field(this FormSource form, string key, Func<FieldSource, FieldSource> change) => form.FieldOf(key) is not null
        ? form with { Pages = [.. form.Pages.Select(page => page with { Fields = [.. page.Fields.Select(field => field.Key == key ? change(field) : field)] })] }
        : FormProblems.NoSuchPart;

    public static FieldSource? FieldOf(this FormSource form, string key) => form.Fields.FirstOrDefault(field => field.Key == key);

    public static PageSource? PageOf(this FormSource form, string key) => form.Pages.FirstOrDefault(page => page.Fields.Any(field => field.Key == key));

    public static string RoleName(this FormSource form, string role) => form.Roles.FirstOrDefault(found => found.Code == role)?.Name ?? role;

    /// <summary>The list with one element moved by so many places; at an end it stays there.</summary>
    public static IReadOnlyList<T> Moved<T>(IReadOnlyList<T> list, int from, int by)
    {
        var to = Math.Clamp(from + by, 0, list.Count - 1);
        var moved = list.ToList();
        moved.RemoveAt(from);
        moved.Insert(to, list[from]);
        return moved;
    }

    /// <summary>A code that nothing else has: officials give names, the program gives codes.</summary>
    public static string Free(string stem, IEnumerable<string> taken)
    {
        var known = taken.ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, known.Count + 1).Select(number => $"{stem}{number}").First(code => !known.Contains(code));
    }

    /// <summary>Every condition of the changed form still looks back, or the move is refused with what would look ahead.</summary>
    public static Result<FormSource> InOrder(FormSource before, FormSource after)
    {
        var broken = Order.LooksAhead(after).Except(Order.LooksAhead(before)).ToList();
        return broken.Count == 0 ? after : FormProblems.AskedTooLate.With(string.Join("；", broken));
    }
}
