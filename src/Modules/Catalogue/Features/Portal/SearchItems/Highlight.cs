using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.SearchItems;

/// <summary>A name with the parts marked by which it was found.</summary>
internal static class Highlight
{
    public static Html Of(string name, IReadOnlyList<(int Start, int Length)> marks)
    {
        var parts = new List<Html>();
        var at = 0;
        foreach (var (start, length) in marks)
        {
            parts.Add(Html.Of($"{name[at..start]}<mark>{name.Substring(start, length)}</mark>"));
            at = start + length;
        }

        parts.Add(Html.Text(name[at..]));
        return Html.Join(parts);
    }
}
